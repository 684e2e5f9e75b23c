import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { findMatches, type Identifier } from './identifier.ts';

/** Matches seven digits, the minimum length of a phone number with its area code. */
const sevenDigits = /\d(?:\D{0,3}\d){6}/;
/**
 * Numbers that libphonenumber does not find: numbers that are not in use, such as those for drama,
 * numbers written digit by digit, and numbers with the letter o for a zero. Source: Ofcom,
 * Telephone numbers for use in TV and radio drama programmes.
 */
const unrecognised =
  /(?<![\d.,/-])(?:(?:\+|\b00) ?44[ .()-]{0,2}(?:\(?0\)?[ .-]?)?|\(?0(?![ .-]\d{2})|\bo(?=7))(?:[ .()-]{0,2}\d){9,10}(?!\d|[ -]\d)/gi;
/** A number with slashes, commas or dashes between its groups. */
const separated =
  /(?<![\d.,/-])\(?0\d{2,4}\)? ?[-/_,*.]{1,3} ?\d{3,4} ?[-/_,*.]{0,3} ?\d{3,4}(?![\d/])/g;
/** A mobile number without its leading zero, as spreadsheets store it. */
const withoutZero = /(?<![\d.,/£$+-])(?<!\d )7\d{3} ?\d{6}(?![\d/-])(?![.,] ?\d| \d)/g;
/** A number with a country code. */
const international = /(?<![\d+])\+ ?[1-9](?:[ .()-]{0,2}\d){7,14}(?!\d)/g;
/** A number without its area code, if the text says that it is a phone number. */
const withoutAreaCode =
  /\b(?:phone|mobile|telephone|tel|number is|(?:call|ring|text|reach) (?:me|us|him|her|them) on)\b[ :.]{0,3}(?<it>(?!(?:19|20)\d\d\b)\d(?:[ -]?\d){4,7})(?![ -]?\d)/gi;
const isbn = /\bISBN(?:-1[03])?:? ?[\dX -]{10,17}/gi;

/** A phone number in any notation. */
export const phoneNumber: Identifier = {
  rule: 'phone-number',
  description: 'a phone number',
  hint: 'Remove it. A helpline or a number of your organisation belongs under `supportLines` or `contacts` in library.yaml, and is then allowed.',
  find: (text) =>
    sevenDigits.test(text)
      ? findNumbers(text.replace(isbn, ''))
      : findMatches(text, withoutAreaCode),
};

function findNumbers(text: string): string[] {
  const recognisedNumbers = findPhoneNumbersInText(text, 'GB')
    .map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt))
    .filter((number) => /^\(?[+0]/.test(number));
  const separatedNumbers = findMatches(text, separated).filter((number) =>
    hasAreaCode(number.replace(/\D/g, '')),
  );
  const others = [unrecognised, withoutZero, international, withoutAreaCode].flatMap((pattern) =>
    findMatches(text, pattern),
  );
  return [...recognisedNumbers, ...separatedNumbers, ...others];
}

/**
 * Whether the number of digits fits a phone number with its area code. `0830, 1230, 1400` has too
 * many digits.
 */
function hasAreaCode({ length }: string): boolean {
  return length === 10 || length === 11;
}
