import type { Dictionary } from './dictionary.ts';
import {
  abbreviations,
  calendarWords,
  everydayWords,
  familiarPairs,
  personalTitles,
} from './everyday-words.ts';
import type { ExplainedWords } from './explained-words.ts';
import type { TextWord } from './text-words.ts';
import { isFollowedByPersonVerb, isMonth, type WordInContext } from './word-context.ts';
import {
  monthsUsedAsNames,
  thingsThatActLikePeople,
  wordsUsedAsNames,
} from './words-used-as-names.ts';

/** Consecutive words of a text that nobody has explained, which are most often a name. */
export type UnexplainedWords = TextWord[];

/** Everything that explains a word. */
export interface NameExplanations extends ExplainedWords {
  dictionary: Dictionary;
}

/**
 * The maximum number of words in a name. More words are a sentence in a script without capitals.
 */
const maximumWords = 4;

/** Finds every run of capitalised words in the words of a text that nothing explains. */
export function findUnexplainedWords(
  words: readonly TextWord[],
  explanations: NameExplanations,
): UnexplainedWords[] {
  const phraseWords = findPhraseWords(words, explanations);
  const runs: UnexplainedWords[] = [];
  for (const [index, word] of words.entries()) {
    if (phraseWords.has(word)) continue;
    const [before, after] = [words[index - 1], words[index + 1]];
    const beyond = [words[index - 2], words[index + 2]] as const;
    const run = runs.at(-1);
    const continuesRun = word.isJoined && run !== undefined && run.at(-1) === before;
    const isAfterName = continuesRun || followsName(word, before, explanations);
    const context = { word, before, after, beyond, isAfterName };
    if (!needsExplanation(context, explanations)) continue;
    if (continuesRun && run.length < maximumWords) run.push(word);
    else runs.push([...findForename(before, word, explanations), word]);
  }
  return runs;
}

/**
 * Finds the forename at the start of a sentence, as in `Jack Lindsay`. At this position every word
 * has a capital, so the capital does not show that `Jack` is a name.
 */
function findForename(
  before: TextWord | undefined,
  word: TextWord,
  explanations: NameExplanations,
): TextWord[] {
  const lower = before?.text.toLowerCase() ?? '';
  const isName = wordsUsedAsNames.has(lower) && !thingsThatActLikePeople.has(lower);
  const isSentenceStart = before?.isCapitalised === true && before.isAtStart && word.isJoined;
  return before && isSentenceStart && isName && !isKnownWord(lower, explanations) ? [before] : [];
}

/** Finds the words of a text that belong to a complete longer name of a thing. */
function findPhraseWords(words: readonly TextWord[], { phrases }: ExplainedWords): Set<TextWord> {
  const lower = words.map(({ text }) => text.toLowerCase());
  const phraseWords = phrases.flatMap((phrase) =>
    lower.flatMap((_, start) =>
      phrase.every((word, offset) => lower[start + offset] === word)
        ? words.slice(start, start + phrase.length)
        : [],
    ),
  );
  return new Set(phraseWords);
}

function needsExplanation(
  { word, before, after, beyond, isAfterName }: WordInContext,
  explanations: NameExplanations,
): boolean {
  if (!word.isCapitalised || /^\p{Lu}$|^[\p{Lu}\d'-]*\d[\p{Lu}\d'-]*$|^[IVX]+$/u.test(word.text))
    return false;
  const lower = word.text.toLowerCase();
  if (isKnownWord(lower, explanations)) return false;
  if (monthsUsedAsNames.has(lower)) {
    return word.isAtStart ? isFollowedByPersonVerb(word, after) : !isMonth(before, after, beyond);
  }
  const isSurname = isAfterName && !word.isAtStart && !calendarWords.has(lower);
  if (!isSurname && isEveryday(word.isPossessive ? `${word.text}'s` : word.text)) return false;
  if (isFamiliarPair(before, word) || isFamiliarPair(word, after)) return false;
  const unexplainedParts = lower
    .split('-')
    .filter((part) => !isExplained(part, word.text, explanations));
  if (unexplainedParts.length > 0) return true;
  if (isSurname) return !isKnownAbbreviation(word.text);
  const isName = lower.split('-').some((part) => wordsUsedAsNames.has(part));
  return isName && (!word.isAtStart || isFollowedByPersonVerb(word, after));
}

/** Whether a word is explained, or is one that everybody knows. */
export function isExplainedOrEveryday({ text }: TextWord, explanations: NameExplanations): boolean {
  return isKnownWord(text.toLowerCase(), explanations) || isEveryday(text);
}

function isKnownWord(lower: string, { people, things }: ExplainedWords): boolean {
  const isKnown = (part: string) => people.has(part) || things.has(part);
  return isKnown(lower) || (lower.includes('-') && lower.split('-').every(isKnown));
}

function isEveryday(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    everydayWords.has(lower) ||
    everydayWords.has(lower.replace(/'?s$/, '')) ||
    isKnownAbbreviation(text)
  );
}

/** Whether a text is a known abbreviation, with or without an ending: `GP`, `GCSEs`, `CAMHS’s`. */
function isKnownAbbreviation(text: string): boolean {
  const [, letters] = /^(\p{Lu}{2,})(?:'?s)?$/u.exec(text) ?? [];
  return letters !== undefined && abbreviations.has(letters.toLowerCase());
}

function isFamiliarPair(first: TextWord | undefined, second: TextWord | undefined): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    familiarPairs.has(`${first.text} ${second.text}`.toLowerCase())
  );
}

function isExplained(
  part: string,
  word: string,
  { dictionary, ...explained }: NameExplanations,
): boolean {
  return (
    part.length < 2 ||
    /^\d+s?$/.test(part) ||
    isKnownWord(part, explained) ||
    isEveryday(part) ||
    [part, withoutContraction(part), part.replace(/([iy])z(?=[aei])/, '$1s')].some(dictionary) ||
    (word === word.toUpperCase() && abbreviations.has(part))
  );
}

/** Removes a contraction: `did` for `didn't`, and `they` for `they'll`. */
function withoutContraction(part: string): string {
  return part.replace(/(?:n't|'(?:m|ve|ll|d|re|s))$/, '');
}

/** Whether a word directly follows a title or the name of a person in the story. */
function followsName(
  word: TextWord,
  before: TextWord | undefined,
  explanations: NameExplanations,
): boolean {
  if (!before || !word.isJoined || !before.isCapitalised) return false;
  const lower = before.text.toLowerCase();
  return personalTitles.has(lower) || explanations.people.has(lower);
}
