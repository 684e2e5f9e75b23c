import { dayAndMonthPattern, isAmbiguousDate, fullDatePattern } from './date-patterns.ts';
import type { Identifier } from './identifier.ts';

const birthWord =
  /\b(?:born|birth|birthdays?|b-?days?|birthdate|b\.(?= *(?:\||\d))|d[./]? ?o[./]? ?b\b|turn(?:s|ed|ing)? (?:\d|[a-z]+teen|eighteen|twenty))/i;
/** A date in digits that the text calls a birth date. Separators and the year may be missing. */
const birthDateInDigits =
  /\b(?:date of birth|d[./]?o[./]?b|(?:her|his|their|my) birthday(?: is| was))\b\.?(?: is| was)?[ :=-]{0,3}(?:\d{8}|\d{6}|\d{1,2}[ ./|\\·-]{1,3}\d{1,2}(?:[ ./|\\·-]{1,3}\d{2,4})?)(?!\d)/gi;
/**
 * The maximum number of characters between a word for birth and a date that belongs to it, within
 * one sentence.
 */
const maximumDistance = 60;

/** The day on which someone was born, with or without the year. */
export const dateOfBirth: Identifier = {
  rule: 'date-of-birth',
  description: 'a date of birth',
  hint: 'Remove it. An age, or an age band, says what a reader needs.',
  find: findBirthDates,
};

/** Finds every date near a word for birth. */
export function findBirthDates(text: string): string[] {
  if (!birthWord.test(text)) return [];
  const dates = [...text.matchAll(fullDatePattern), ...text.matchAll(dayAndMonthPattern)];
  const birthDates = dates.filter(
    (date) => !isAmbiguousDate(date[0]) && birthWord.test(textAround(text, date)),
  );
  return [...birthDates, ...text.matchAll(birthDateInDigits)].map(([found]) => found);
}

/** The text around a date, within its sentence. */
function textAround(text: string, { index, 0: date }: RegExpExecArray): string {
  const before =
    text
      .slice(Math.max(0, index - maximumDistance), index)
      .split(/[.!?] (?=[^a-z])/)
      .at(-1) ?? '';
  const [after = ''] = text
    .slice(index + date.length, index + date.length + maximumDistance)
    .split(/[.!?] /);
  return `${before} | ${after}`;
}
