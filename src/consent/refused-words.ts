import type { Removal } from '../story/schema/list-entries.ts';
import { haveSameWords, saltOf } from '../story/sketch/salted-sketch.ts';
import type { Objection } from './objection.ts';

/**
 * A no, with the fingerprint and the sketches of the words to which it was said. No word can be
 * read from a fingerprint or a sketch.
 */
export interface RefusedWords {
  objection: Objection;
  fingerprint?: string | undefined;
  sketches: readonly string[];
  /** The ids of other stories with the same words, as translations of them. Default: none. */
  sameWordsIn?: readonly string[] | undefined;
  /**
   * The ids of the stories that these words translated, the nearest original first. A no to a
   * translation is advice there. Default: the words were no translation.
   */
  originals?: readonly string[] | undefined;
}

/** A story with words to compare with the words to which somebody said no. */
export interface WordsToCompare {
  id: string | undefined;
  /** The story's fingerprint; `undefined` if it could not be computed. */
  fingerprint: string | undefined;
  /** The id of the story that it is a translation of; `undefined` if it is not a translation. */
  translationOf?: string | undefined;
  /** Writes the sketch of the story's words; `undefined` for a story without words. */
  sketch: (salt: string) => Promise<string | undefined>;
}

/**
 * Finds the noes that were said to nearly the same words in other stories. A translation has the
 * words of its original, so a no to the original also refuses the translation.
 */
export async function findObjections(
  refused: readonly RefusedWords[],
  { id, fingerprint, translationOf, sketch }: WordsToCompare,
): Promise<Objection[]> {
  const others = refused.filter(({ objection }) => objection.id !== id);
  if (others.length === 0) return [];
  const salts = [...new Set(refused.flatMap(({ sketches }) => sketches.map(saltOf)))];
  const ownSketches = await Promise.all(salts.map(sketch));
  const hasSameWords = (other: RefusedWords) =>
    isTranslationOf(translationOf, other) ||
    (fingerprint !== undefined && other.fingerprint === fingerprint) ||
    other.sketches.some((otherSketch) =>
      ownSketches.some((own) => haveSameWords(otherSketch, own)),
    );
  const found = others.filter(hasSameWords).map(({ objection }) => objection);
  // A removal and the folder of the same story may both record the same no.
  return [...new Map(found.map((objection) => [JSON.stringify(objection), objection])).values()];
}

/** Whether a story is a translation of refused words, or a translation of their translation. */
function isTranslationOf(
  original: string | undefined,
  { objection, sameWordsIn = [] }: RefusedWords,
): boolean {
  return original !== undefined && [objection.id, ...sameWordsIn].includes(original);
}

/**
 * Finds the noes that were said to the translations of a story, even to those whose folder is gone.
 */
export function findNoesToTranslations(
  refused: readonly RefusedWords[],
  id: string | undefined,
): Objection[] {
  const noes = refused
    .filter(({ originals = [] }) => id !== undefined && originals.includes(id))
    .map(({ objection }) => objection);
  return [...new Map(noes.map((objection) => [JSON.stringify(objection), objection])).values()];
}

/** Returns the words that a removal refuses. */
export function toRefusedWords(removal: Removal): RefusedWords {
  const { id, removedOn, uses, fingerprint, sketches = [], records = [], translationOf } = removal;
  return {
    objection: { id, by: 'removal', on: removedOn, uses, records },
    fingerprint,
    sketches,
    ...(translationOf === undefined ? {} : { originals: [translationOf] }),
  };
}
