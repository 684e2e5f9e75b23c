import { bases } from './inflections.ts';
import type { Span } from './quoted.ts';
import type { Sentence, Word } from './sentences.ts';

/** A phrase to look for, and what it stands for. */
export interface Phrase<T> {
  /** For each of its words, the words it may be a form of. */
  words: readonly (readonly string[])[];
  means: T;
}

/** Phrases by what their first word may be a form of: a long list is looked up, never read through. */
export type Phrasebook<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** A phrase in any of its forms; a hyphen is as good as a space. */
export function inAnyForm<T>(phrase: string, means: T): Phrase<T> {
  return { words: split(phrase).map(bases), means };
}

/** A phrase in the form it is written in and those made from it: `contacted` is not `contact`. */
export function asWritten<T>(phrase: string, means: T): Phrase<T> {
  return { words: split(phrase).map((word) => [word.toLowerCase()]), means };
}

export function phrasebook<T>(phrases: readonly Phrase<T>[]): Phrasebook<T> {
  const byFirst = phrases.flatMap((phrase) =>
    (phrase.words[0] ?? []).map((base) => ({ base, phrase })),
  );
  const groups = Map.groupBy(byFirst, ({ base }) => base);
  return new Map([...groups].map(([base, found]) => [base, found.map(({ phrase }) => phrase)]));
}

/** Where phrases of a book stand in a sentence. */
export function lookUp<T>(book: Phrasebook<T>, sentence: Sentence): { means: T; span: Span }[] {
  const words = sentence.flatMap(parts);
  return words.flatMap((first, place) => {
    const phrases = new Set(first.bases.flatMap((base) => book.get(base) ?? []));
    return [...phrases].flatMap(({ words: wanted, means }) => {
      const last = words[place + wanted.length - 1];
      const isHere = wanted.every((forms, so) =>
        words[place + so]?.bases.some((base) => forms.includes(base)),
      );
      return isHere && last ? [{ means, span: [first.start, last.end] as const }] : [];
    });
  });
}

interface Part extends Word {
  bases: string[];
}

/** The parts of a word with hyphens. */
function parts({ text, start }: Word): Part[] {
  return [...text.matchAll(/[^-]+/g)].map(({ 0: part, index }) => ({
    text: part,
    start: start + index,
    end: start + index + part.length,
    bases: bases(part),
  }));
}

function split(phrase: string): string[] {
  return phrase.split(/[\s-]+/);
}
