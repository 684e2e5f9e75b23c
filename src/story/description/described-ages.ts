import { normaliseDescription, readDescribedPerson } from './described-person.ts';
import { findStages, type AgeRange } from './life-stages.ts';
import { numberWords, readNumber } from './number-words.ts';
import { agedNouns } from './person-nouns.ts';

const number = String.raw`(?:\d{1,3}|${numberWords.join('|')})`;
const list = String.raw`${number}(?:\s*(?:,|and|or|&|to|-|–)\s*${number})*`;
const unit = String.raw`(?:years?|yrs?|months?|weeks?|days?)`;
const nearly = String.raw`(?:(?:now|nearly|almost|just|about|still|only|turning|rising|aged?)\s+)*`;
const end = String.raw`(?=\s*(?:$|[,;:.)\]–—]|and\b|or\b|who\b|with\b|from\b|in\b))`;

/**
 * Patterns for an age. The first one is for a number that stands alone, as in `her daughter, 3`.
 */
const patterns = [
  String.raw`(?:^|[,;:(\[–—]|\s-)\s*${nearly}(${list})\s*(${unit}(?:\s+old)?)?${end}`,
  String.raw`\b(?:aged?|turning|rising|nearly|almost|is|now)\s+(${list})\b(?!\s*(?:${unit}\s+(?!old|of age)))`,
  String.raw`\b(${list})[\s-]*(${unit})[\s-]*(?:olds?\b|of age\b)`,
  String.raw`\b(${list})[\s-]?(?:yo|y\.\s?o\.?|yrs?|years)(?![\w-])`,
  String.raw`\b(?:${agedNouns})s?\s+(?:of\s+)?${nearly}(${list})\b`,
].map((pattern) => new RegExp(pattern, 'gu'));
/**
 * Patterns for the age of an adult. There are fewer than for a child, because other numbers in the
 * description of an adult mean something else.
 */
const adultPatterns = [
  String.raw`(?:[,;(\[–—]|\s-)\s*${nearly}(${number})\s*(${unit}(?:\s+old)?)?(?=\s*(?:$|[,;)\]]))`,
  String.raw`\bwho(?:\s+is|['’]s)\s+${nearly}(${number})(?=\s*(?:$|[,;)\]]))`,
].map((pattern) => new RegExp(pattern, 'gu'));

/**
 * Words before a number that make it an age of the past. `pastAfter` has the words after a number.
 */
const pastBefore = /\b(?:was|were|then|since|until|before|after|from)(?:\s+(?!and\b)\w+){0,2}\s*$/;
const pastAfter = /^\s*(?:years?(?:\s+old)?\s+)?(?:at the time|then|when|back then|ago)\b/;

/**
 * Finds the ages of the person in a description: numbers, school years, and words such as
 * `toddler`. Other numbers are left out, as in `mum of 2`, `a carer for 12 years` or `grandmother
 * of a boy aged 7`. Ages of the past are left out too.
 */
export function findDescribedAges(description: string): AgeRange[] {
  const text = normaliseDescription(description);
  const { stage, isPlural, nounPart } = readDescribedPerson(text);
  if (stage === 'adult') return isPlural ? [] : findNumbers(text, adultPatterns);
  return [...findNumbers(text, patterns), ...findStages(nounPart, text)];
}

/** Whether a range of ages lies below 18. */
export function isUnder18([, last]: AgeRange): boolean {
  return last < 18;
}

function findNumbers(text: string, among: readonly RegExp[]): AgeRange[] {
  const ages = among.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [whole, numbers = '', unitWord = 'years'] = match;
      const isPast =
        pastBefore.test(text.slice(0, match.index)) ||
        pastAfter.test(text.slice(match.index + whole.length));
      if (isPast) return [];
      const isNearly = /\b(?:nearly|almost|turning|rising)\b/.test(whole);
      return [...numbers.matchAll(new RegExp(number, 'gu'))].map(
        ([count]) => toYears(readNumber(count), unitWord) - (isNearly ? 1 : 0),
      );
    }),
  );
  return [...new Set(ages)].map((age) => [age, age]);
}

function toYears(count: number, unitWord: string): number {
  if (unitWord.startsWith('day')) return 0;
  if (unitWord.startsWith('week')) return Math.floor(count / 52);
  return unitWord.startsWith('month') ? Math.floor(count / 12) : count;
}
