import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { matches, type Identifier } from './identifier.ts';

/** Fewer digits are no phone number that could be rung from elsewhere. */
const digits = /\d(?:\D{0,3}\d){6}/;
/**
 * Numbers that no exchange has given out, Ofcom's for films and plays among them; or that are
 * written digit by digit, or with the letter o for a nought. Source: Ofcom, Telephone numbers for use in TV and radio drama programmes.
 */
const asWritten =
  /(?<![\d.,/-])(?:(?:\+|\b00) ?44[ .()-]{0,2}(?:\(?0\)?[ .-]?)?|\(?0(?![ .-]\d{2})|\bo(?=7))(?:[ .()-]{0,2}\d){9,10}(?!\d|[ -]\d)/gi;
/** With strokes, commas or dashes between; or without its nought, as spreadsheets keep it. */
const apart =
  /(?<![\d.,/-])\(?0\d{2,4}\)? ?[-/_,*.]{1,3} ?\d{3,4} ?[-/_,*.]{0,3} ?\d{3,4}(?![\d/])/g;
const bare = /(?<![\d.,/£$+-])(?<!\d )7\d{3} ?\d{6}(?![\d/-])(?![.,] ?\d| \d)/g;
const abroad = /(?<![\d+])\+ ?[1-9](?:[ .()-]{0,2}\d){7,14}(?!\d)/g;
/** A number without the town's code, where it is said to be one. */
const local =
  /\b(?:phone|mobile|telephone|tel|number is|(?:call|ring|text|reach) (?:me|us|him|her|them) on)\b[ :.]{0,3}(?<it>(?!(?:19|20)\d\d\b)\d(?:[ -]?\d){4,7})(?![ -]?\d)/gi;
const isbn = /\bISBN(?:-1[03])?:? ?[\dX -]{10,17}/gi;

/** A phone number, however it is written. */
export const phoneNumber: Identifier = {
  rule: 'phone-number',
  what: 'a phone number',
  hint: 'Take it out. A helpline or a number of your organisation belongs under `supportLines` or `contacts` in library.yaml, and is then left alone.',
  find: (text) => (digits.test(text) ? find(text.replace(isbn, '')) : matches(text, local)),
};

function find(text: string): string[] {
  const known = findPhoneNumbersInText(text, 'GB')
    .map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt))
    .filter((found) => /^\(?[+0]/.test(found));
  const loose = matches(text, apart).filter((found) => isWhole(found.replace(/\D/g, '')));
  const others = [asWritten, bare, abroad, local].flatMap((pattern) => matches(text, pattern));
  return [...known, ...loose, ...others];
}

/** As long as a number with its town's code is; `0830, 1230, 1400` is longer. */
function isWhole({ length }: string): boolean {
  return length === 10 || length === 11;
}
