import { dayOfYear, isDoubtful, wholeDate } from './dates.ts';
import type { Identifier } from './identifier.ts';

const birth =
  /\b(?:born|birth|birthdays?|b-?days?|birthdate|b\.(?= *(?:\||\d))|d[./]? ?o[./]? ?b\b|turn(?:s|ed|ing)? (?:\d|[a-z]+teen|eighteen|twenty))/i;
/** In digits alone, with any sign between or none and the year or not, where it is said to be one. */
const inDigits =
  /\b(?:date of birth|d[./]?o[./]?b|(?:her|his|their|my) birthday(?: is| was))\b\.?(?: is| was)?[ :=-]{0,3}(?:\d{8}|\d{6}|\d{1,2}[ ./|\\·-]{1,3}\d{1,2}(?:[ ./|\\·-]{1,3}\d{2,4})?)(?!\d)/gi;
/** How far from the word a date still belongs to it, in letters, within one sentence. */
const near = 60;

/** A day on which someone was born, with the year or without. */
export const dateOfBirth: Identifier = {
  rule: 'date-of-birth',
  what: 'a date of birth',
  hint: 'Take it out. An age, or an age band, says what a reader needs.',
  find: birthdays,
};

/** Every date in a text that stands near a birth. */
export function birthdays(text: string): string[] {
  if (!birth.test(text)) return [];
  const dates = [...text.matchAll(wholeDate), ...text.matchAll(dayOfYear)];
  const told = dates.filter((date) => !isDoubtful(date[0]) && birth.test(around(text, date)));
  return [...told, ...text.matchAll(inDigits)].map(([found]) => found);
}

/** What stands around a date, as far as its sentence goes. */
function around(text: string, { index, 0: date }: RegExpExecArray): string {
  const before =
    text
      .slice(Math.max(0, index - near), index)
      .split(/[.!?] (?=[^a-z])/)
      .at(-1) ?? '';
  const [after = ''] = text.slice(index + date.length, index + date.length + near).split(/[.!?] /);
  return `${before} | ${after}`;
}
