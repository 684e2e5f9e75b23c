import { calendarWords, everydayWords } from './everyday-words.ts';
import type { TextWord } from './text-words.ts';
import { monthsUsedAsNames, thingsThatActLikePeople } from './words-used-as-names.ts';

/** A word with the words around it. */
export interface WordInContext {
  word: TextWord;
  before: TextWord | undefined;
  after: TextWord | undefined;
  /** The word before `before`, and the word after `after`. */
  beyond: readonly [TextWord | undefined, TextWord | undefined];
  /** Whether the word directly follows a name or a title. */
  isAfterName: boolean;
}

/**
 * Whether the words around a word such as `May` show that it is a month: `in May`, `3 April`,
 * `May half-term`, `May to July`.
 */
export function isMonth(
  before: TextWord | undefined,
  after: TextWord | undefined,
  [twoBefore, twoAfter]: WordInContext['beyond'],
): boolean {
  const [lowerBefore = '', lowerAfter = ''] = [before, after].map((word) =>
    word?.text.toLowerCase(),
  );
  return (
    [lowerBefore, lowerAfter].some((lower) => /^\d/.test(lower) || everydayWords.has(lower)) ||
    /^(?:in|since|until|till|last|next|this|every|each|late|early|mid|during|between|of|the)$/.test(
      lowerBefore,
    ) ||
    /^(?:half|half-term|bank|day)$/.test(lowerAfter) ||
    (/^(?:to|till|until)$/.test(lowerAfter) && isCalendarWord(twoAfter)) ||
    (lowerBefore === 'to' && isCalendarWord(twoBefore))
  );
}

function isCalendarWord(word: TextWord | undefined): boolean {
  return word?.isCapitalised === true && calendarWords.has(word.text.toLowerCase());
}

const toWordSet = (words: string) => new Set(words.trim().split(/\s+/));

/** Verbs whose subject is always a person. */
const verbsOfPeople =
  toWordSet(`said says told tells asked asks lives lived loves loved wanted wants knew knows thinks thought
  smiled laughed cried sat rang phoned texted visited explained listened works worked speaks spoke writes wrote`);
/** Verbs whose subject may be a person or a thing. */
const verbsOfAnything =
  toWordSet(`is was has had does did isn't wasn't hasn't hadn't doesn't didn't can't couldn't won't
  wouldn't never always still and came comes went goes got gets made makes gave gives took takes met helped helps
  stayed stays left moved started kept keeps looked looks turned held brought put stood ran walked opened showed`);

/** Whether a word is possessive or the subject of a verb, as a person's name would be. */
export function isFollowedByPersonVerb(word: TextWord, after: TextWord | undefined): boolean {
  if (word.isPossessive) return true;
  if (after?.isJoined !== true) return false;
  const lower = word.text.toLowerCase();
  const isThing = thingsThatActLikePeople.has(lower) || monthsUsedAsNames.has(lower);
  return verbsOfPeople.has(after.text) || (!isThing && verbsOfAnything.has(after.text));
}
