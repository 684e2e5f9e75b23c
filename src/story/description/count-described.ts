import { headWord } from './head-word.ts';
import { numberWords, readNumber } from './number-words.ts';
import { readPersonNoun } from './person-nouns.ts';

/** Words for a number of several people. */
const counts = numberWords.slice(2);
const sets = { both: 2, couple: 2, pair: 2, twins: 2, triplets: 3 } as const;

const articles =
  '(?:(?:all|the|a|an|her|his|their|our|my|other|these|those|some|of|group|team)\\s+)*';
/** Words after a number that do not count people, such as years. */
const noPeople = '(?:years?|yrs?|months?|weeks?|when|and|or|in|at|now|then)\\b';
/** A description that begins with a number of people: `22 parents`, `the other two sisters`. */
const leadingNumber = new RegExp(
  `^${articles}(\\d{1,3}|${counts.join('|')})\\s+(?!${noPeople})\\p{L}`,
  'iu',
);
/** A description that begins with a word for several people: `her twins, aged seven`. */
const leadingSet = new RegExp(`^${articles}(${Object.keys(sets).join('|')})(?=\\s|$|[,;.(])`, 'iu');

/**
 * Counts the people whom a description means, as far as its words say: 22 for `22 parents`, 2 for
 * `her twins, aged seven` and for `her mum and dad`, 2 for a plural without a number, and otherwise
 * 1. The children of a `mum of two` are not counted.
 */
export function countDescribed(description: string): number {
  const text = description.trim().replaceAll(/\s+/g, ' ');
  const counted = (leadingNumber.exec(text) ?? leadingSet.exec(text))?.[1];
  if (counted !== undefined) return toCount(counted.toLowerCase());
  const isPlural = readPersonNoun(headWord(text) ?? '')?.isPlural ?? false;
  return isTwoRelatives(text) || isPlural ? 2 : 1;
}

function toCount(word: string): number {
  if (word in sets) return sets[word as keyof typeof sets];
  return readNumber(word);
}

/** Whether a description joins two relatives who cannot be one person: `her foster mum and dad`. */
function isTwoRelatives(text: string): boolean {
  const joined = /(\p{L}+) and (?:(?:her|his|their|the) )?(\p{L}+)(?=$|[,;.( ])/u.exec(
    text.toLowerCase().split(/\b(?:of|who|with)\b/u)[0] ?? '',
  );
  const [first, second] = [joined?.[1], joined?.[2]].map((word) => readPersonNoun(word ?? '')?.kin);
  return pairs.some(
    ([one, other]) => (first === one && second === other) || (first === other && second === one),
  );
}

const pairs = [
  ['mother', 'father'],
  ['grandmother', 'grandfather'],
  ['sister', 'brother'],
  ['aunt', 'uncle'],
  ['son', 'daughter'],
] as const;
