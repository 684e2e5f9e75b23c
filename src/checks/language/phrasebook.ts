import type { TextRange } from './quotations.ts';
import type { Sentence, SentenceWord } from './sentences.ts';

/** A phrase to find in texts, with its meaning. */
export interface Phrase<T> {
  /** For each of its words, the base forms that match it. */
  words: readonly (readonly string[])[];
  meaning: T;
}

/**
 * Phrases by the base forms of their first word. Looking up a word is faster than searching a long
 * list.
 */
export type Phrasebook<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** Makes a phrase that matches every form of its words. A hyphen counts as a space. */
export function phraseInAnyForm<T>(phrase: string, meaning: T): Phrase<T> {
  return { words: splitPhrase(phrase).map(baseForms), meaning };
}

/**
 * Makes a phrase that matches its words as written, and longer forms of these words: the phrase
 * `contact` matches the text `contacted`, but not the other way round.
 */
export function phraseAsWritten<T>(phrase: string, meaning: T): Phrase<T> {
  return { words: splitPhrase(phrase).map((word) => [word.toLowerCase()]), meaning };
}

/** Makes a phrasebook of phrases. */
export function createPhrasebook<T>(phrases: readonly Phrase<T>[]): Phrasebook<T> {
  const byFirstWord = phrases.flatMap((phrase) =>
    (phrase.words[0] ?? []).map((base) => ({ base, phrase })),
  );
  const groups = Map.groupBy(byFirstWord, ({ base }) => base);
  return new Map([...groups].map(([base, entries]) => [base, entries.map(({ phrase }) => phrase)]));
}

/** Finds the phrases of a phrasebook in a sentence, with their place in the text. */
export function findPhrases<T>(
  phrasebook: Phrasebook<T>,
  sentence: Sentence,
): { meaning: T; range: TextRange }[] {
  const parts = sentence.flatMap(splitAtHyphens);
  return parts.flatMap((first, start) => {
    const phrases = new Set(first.bases.flatMap((base) => phrasebook.get(base) ?? []));
    return [...phrases].flatMap(({ words, meaning }) => {
      const last = parts[start + words.length - 1];
      const matches = words.every((forms, offset) =>
        parts[start + offset]?.bases.some((base) => forms.includes(base)),
      );
      return matches && last ? [{ meaning, range: [first.start, last.end] as const }] : [];
    });
  });
}

interface WordPart extends SentenceWord {
  bases: string[];
}

function splitAtHyphens({ text, start }: SentenceWord): WordPart[] {
  return [...text.matchAll(/[^-]+/g)].map(({ 0: part, index }) => ({
    text: part,
    start: start + index,
    end: start + index + part.length,
    bases: baseForms(part),
  }));
}

function splitPhrase(phrase: string): string[] {
  return phrase.split(/[\s-]+/);
}

/**
 * Returns the possible base forms of a word: the word itself, and the word without an English
 * ending of number, person, tense or possession. Some base forms are not words. This does not
 * matter, because base forms are only compared with other base forms.
 */
export function baseForms(word: string): string[] {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  const stems = endings.flatMap(([ending, replacement]) =>
    lower.endsWith(ending) ? [lower.slice(0, -ending.length) + replacement] : [],
  );
  return [lower, ...stems.flatMap((stem) => [stem, withoutDoubledConsonant(stem)])].filter(
    (base, index, all) => (index === 0 || base.length > 2) && all.indexOf(base) === index,
  );
}

const endings = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['d', ''],
  ['ed', ''],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
] as const;

/** Removes a doubled consonant from a stem: `stop` for `stopp`, the stem of `stopped`. */
function withoutDoubledConsonant(stem: string): string {
  return stem.replace(/([^aeiou])\1$/, '$1');
}
