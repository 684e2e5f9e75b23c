import { matches, type Identifier } from './identifier.ts';

const ten =
  /(?<![\d.,/+-])(?<!\d )(?:\d{3}[ ./-]?\d{3}[ ./-]?\d{4}|\d(?: \d){9})(?![\d/-])(?!,\d|\.\d| \d)/g;
const said =
  /\b(?:NHS|CHI)(?: (?:no|num|number|id))?\b\.?(?: is| was)?[ :#.]{0,3}\d[\d -]{8,13}\d/gi;

/** An NHS or Health and Care number. A number called one counts even where it is mistyped. */
export const nhsNumber: Identifier = {
  rule: 'nhs-number',
  what: 'an NHS number',
  hint: 'Take it out, here and wherever it was copied from.',
  find: (text) => [...matches(text, ten).filter(isNhsNumber), ...matches(text, said)],
};

/**
 * The tenth digit checks the nine before it, and numbers are given out from 3 upwards: those below
 * are Scottish, begin with a birthday, and are like the ISBNs of books. Source: NHS Data
 * Dictionary, NHS NUMBER.
 */
export function isNhsNumber(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), Number);
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  return (digits[0] ?? 0) >= 3 && (11 - (sum % 11)) % 11 === digits[9];
}
