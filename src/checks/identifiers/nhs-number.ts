import { findMatches, type Identifier } from './identifier.ts';

const tenDigits =
  /(?<![\d.,/+-])(?<!\d )(?:\d{3}[ ./-]?\d{3}[ ./-]?\d{4}|\d(?: \d){9})(?![\d/-])(?!,\d|\.\d| \d)/g;
const labelledNumber =
  /\b(?:NHS|CHI)(?: (?:no|num|number|id))?\b\.?(?: is| was)?[ :#.]{0,3}\d[\d -]{8,13}\d/gi;

/**
 * An NHS number or a Health and Care number. If the text names the kind of number, the check digit
 * may be wrong.
 */
export const nhsNumber: Identifier = {
  rule: 'nhs-number',
  description: 'an NHS number',
  hint: 'Remove it, here and wherever it was copied from.',
  find: (text) => [
    ...findMatches(text, tenDigits).filter(isNhsNumber),
    ...findMatches(text, labelledNumber),
  ],
};

/**
 * Whether ten digits are a valid NHS number that begins with 3 or higher. Lower numbers are
 * Scottish: they begin with a birth date, and cannot be told apart from ISBNs. The tenth digit is a
 * check digit for the first nine. Source: NHS Data Dictionary, NHS NUMBER.
 */
export function isNhsNumber(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (digits[0] ?? 0) >= 3 && (11 - (sum % 11)) % 11 === digits[9];
}
