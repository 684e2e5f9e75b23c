import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { findMatches, type Identifier } from './identifier.ts';

/** Fewer digits are not a phone number that can be dialled from elsewhere. */
const digits = /\d(?:\D{0,3}\d){6}/;
/**
 * Numbers that are not in use, such as Ofcom's for drama; numbers written digit by digit; and numbers
 * with the letter o for a zero. Source: Ofcom, Telephone numbers for use in TV and radio drama
 * programmes.
 */
const asWritten =
  /(?<![\d.,/-])(?:(?:\+|\b00) ?44[ .()-]{0,2}(?:\(?0\)?[ .-]?)?|\(?0(?![ .-]\d{2})|\bo(?=7))(?:[ .()-]{0,2}\d){9,10}(?!\d|[ -]\d)/gi;
/** With slashes, commas or dashes between the groups. */
const apart =
  /(?<![\d.,/-])\(?0\d{2,4}\)? ?[-/_,*.]{1,3} ?\d{3,4} ?[-/_,*.]{0,3} ?\d{3,4}(?![\d/])/g;
/** Without its leading zero, as spreadsheets store it. */
const bare = /(?<![\d.,/£$+-])(?<!\d )7\d{3} ?\d{6}(?![\d/-])(?![.,] ?\d| \d)/g;
const abroad = /(?<![\d+])\+ ?[1-9](?:[ .()-]{0,2}\d){7,14}(?!\d)/g;
/** A number without its area code, if the text says that it is a phone number. */
const local =
  /\b(?:phone|mobile|telephone|tel|number is|(?:call|ring|text|reach) (?:me|us|him|her|them) on)\b[ :.]{0,3}(?<it>(?!(?:19|20)\d\d\b)\d(?:[ -]?\d){4,7})(?![ -]?\d)/gi;
const isbn = /\bISBN(?:-1[03])?:? ?[\dX -]{10,17}/gi;

/** A phone number, however it is written. */
export const phoneNumber: Identifier = {
  rule: 'phone-number',
  description: 'a phone number',
  hint: 'Remove it. A helpline or a number of your organisation belongs under `supportLines` or `contacts` in library.yaml, and is then allowed.',
  find: (text) => (digits.test(text) ? find(text.replace(isbn, '')) : findMatches(text, local)),
};

function find(text: string): string[] {
  const known = findPhoneNumbersInText(text, 'GB')
    .map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt))
    .filter((found) => /^\(?[+0]/.test(found));
  const loose = findMatches(text, apart).filter((found) => hasAreaCode(found.replace(/\D/g, '')));
  const others = [asWritten, bare, abroad, local].flatMap((pattern) => findMatches(text, pattern));
  return [...known, ...loose, ...others];
}

/** Whether digits are as many as a number with its area code has; `0830, 1230, 1400` has more. */
function hasAreaCode({ length }: string): boolean {
  return length === 10 || length === 11;
}
