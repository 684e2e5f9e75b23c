import { wordsOf, type Word } from './capitals.ts';
import type { Declared } from './declared.ts';
import type { Dictionary } from './dictionary.ts';
import { abbreviations, calendar, everyday, familiar, titles } from './everyday.ts';
import { namesThatAreMonths, namesThatAreWords, thingsThatCome } from './names-that-are-words.ts';

/** Words of a text that stand together, and that nobody has explained: most often a name. */
export type Unexplained = Word[];

/** What explains a word. */
export interface Explaining extends Declared {
  dictionary: Dictionary;
}

/** More words than these are nobody's name: a sentence in a writing without large letters. */
const longest = 4;

/** Every run of large words in a text that nothing explains. */
export function unexplainedIn(text: string, by: Explaining): Unexplained[] {
  const words = wordsOf(text);
  const known = wordsOfPhrases(words, by);
  const runs: Unexplained[] = [];
  for (const [so, word] of words.entries()) {
    if (known.has(word)) continue;
    const [before, after] = [words[so - 1], words[so + 1]];
    const beyond = [words[so - 2], words[so + 2]] as const;
    const run = runs.at(-1);
    const goesOn = word.isJoined && run !== undefined && run.at(-1) === before;
    if (
      !isAsked(
        { word, before, after, beyond, followsName: goesOn || followsName(word, before, by) },
        by,
      )
    )
      continue;
    if (goesOn && run.length < longest) run.push(word);
    else runs.push([...forename(before, word, by), word]);
  }
  return runs;
}

/** `Jack Lindsay` at the beginning: a word that is a name as well, before one that is nothing else. */
function forename(before: Word | undefined, word: Word, by: Explaining): Word[] {
  const lower = before?.text.toLowerCase() ?? '';
  const isName = namesThatAreWords.has(lower) && !thingsThatCome.has(lower);
  const isHere = before?.isLarge === true && before.isFirst && word.isJoined;
  return before && isHere && isName && !isDeclared(lower, by) ? [before] : [];
}

/** The words that stand in longer names of things, whole. */
function wordsOfPhrases(words: readonly Word[], { phrases }: Declared): Set<Word> {
  const lower = words.map(({ text }) => text.toLowerCase());
  const found = phrases.flatMap((phrase) =>
    lower.flatMap((_, so) =>
      phrase.every((word, place) => lower[so + place] === word)
        ? words.slice(so, so + phrase.length)
        : [],
    ),
  );
  return new Set(found);
}

interface Standing {
  word: Word;
  before: Word | undefined;
  after: Word | undefined;
  /** The words before and after those. */
  beyond: readonly [Word | undefined, Word | undefined];
  /** Whether it stands directly after a name, or after what stands before names. */
  followsName: boolean;
}

function isAsked({ word, before, after, beyond, followsName }: Standing, by: Explaining): boolean {
  if (!word.isLarge || /^\p{Lu}$|^[\p{Lu}\d'-]*\d[\p{Lu}\d'-]*$|^[IVX]+$/u.test(word.text))
    return false;
  const lower = word.text.toLowerCase();
  if (isDeclared(lower, by)) return false;
  if (namesThatAreMonths.has(lower)) {
    return word.isFirst ? doesAsPeopleDo(word, after) : !isMonth(before, after, beyond);
  }
  const isSurname = followsName && !word.isFirst && !calendar.has(lower);
  if (!isSurname && isEveryday(word.isOwner ? `${word.text}'s` : word.text)) return false;
  if (isFamiliar(before, word) || isFamiliar(word, after)) return false;
  const parts = lower.split('-').filter((part) => !isExplained(part, word.text, by));
  if (parts.length > 0) return true;
  if (isSurname) return !isShort(word.text);
  const isName = lower.split('-').some((part) => namesThatAreWords.has(part));
  return isName && (!word.isFirst || doesAsPeopleDo(word, after));
}

function isDeclared(lower: string, { people, things }: Declared): boolean {
  const isKnown = (each: string) => people.has(each) || things.has(each);
  return isKnown(lower) || (lower.includes('-') && lower.split('-').every(isKnown));
}

function isEveryday(text: string): boolean {
  const lower = text.toLowerCase();
  return everyday.has(lower) || everyday.has(lower.replace(/'?s$/, '')) || isShort(text);
}

/** `GP`, `GCSEs`, `CAMHS’s`. */
function isShort(text: string): boolean {
  const [, short] = /^(\p{Lu}{2,})(?:'?s)?$/u.exec(text) ?? [];
  return short !== undefined && abbreviations.has(short.toLowerCase());
}

function isFamiliar(one: Word | undefined, next: Word | undefined): boolean {
  return (
    one !== undefined &&
    next !== undefined &&
    familiar.has(`${one.text} ${next.text}`.toLowerCase())
  );
}

function isExplained(part: string, whole: string, { dictionary, ...by }: Explaining): boolean {
  return (
    part.length < 2 ||
    /^\d+s?$/.test(part) ||
    isDeclared(part, by) ||
    isEveryday(part) ||
    [part, unshortened(part), part.replace(/([iy])z(?=[aei])/, '$1s')].some(dictionary) ||
    (whole === whole.toUpperCase() && abbreviations.has(part))
  );
}

/** `Didn't`, `They'll`: the word alone. */
function unshortened(part: string): string {
  return part.replace(/(?:n't|'(?:m|ve|ll|d|re|s))$/, '');
}

function followsName(word: Word, before: Word | undefined, by: Explaining): boolean {
  if (!before || !word.isJoined || !before.isLarge) return false;
  const lower = before.text.toLowerCase();
  return titles.has(lower) || by.people.has(lower);
}

/** `in May`, `last June`, `3 April`, `May 2019`, `May half-term`, `May to July`. */
function isMonth(
  before: Word | undefined,
  after: Word | undefined,
  [first, last]: Standing['beyond'],
): boolean {
  const nearby = [before, after].map((each) => each?.text.toLowerCase() ?? '');
  return (
    nearby.some((each) => /^\d/.test(each) || everyday.has(each)) ||
    /^(?:in|since|until|till|last|next|this|every|each|late|early|mid|during|between|of|the)$/.test(
      nearby[0] ?? '',
    ) ||
    /^(?:half|half-term|bank|day)$/.test(nearby[1] ?? '') ||
    (/^(?:to|till|until)$/.test(nearby[1] ?? '') && isCalendar(last)) ||
    (nearby[0] === 'to' && isCalendar(first))
  );
}

function isCalendar(word: Word | undefined): boolean {
  return word?.isLarge === true && calendar.has(word.text.toLowerCase());
}

const doing = (words: string) => new Set(words.trim().split(/\s+/));

/** What is done by people alone, and by no dawn, hope or summer. */
const byPeople =
  doing(`said says told tells asked asks lives lived loves loved wanted wants knew knows thinks thought
  smiled laughed cried sat rang phoned texted visited explained listened works worked speaks spoke writes wrote`);
/** What people do, and other things as well. */
const byAnything =
  doing(`is was has had does did isn't wasn't hasn't hadn't doesn't didn't can't couldn't won't
  wouldn't never always still and came comes went goes got gets made makes gave gives took takes met helped helps
  stayed stays left moved started kept keeps looked looks turned held brought put stood ran walked opened showed`);

/** Whether a word does what only somebody would do who is called by it. */
function doesAsPeopleDo(word: Word, after: Word | undefined): boolean {
  if (word.isOwner) return true;
  if (after?.isJoined !== true) return false;
  const lower = word.text.toLowerCase();
  const isThing = thingsThatCome.has(lower) || namesThatAreMonths.has(lower);
  return byPeople.has(after.text) || (!isThing && byAnything.has(after.text));
}
