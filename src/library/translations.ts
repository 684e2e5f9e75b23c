import {
  findObjections,
  type RefusedWords,
  type WordsToCompare,
} from '../consent/refused-words.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { comparisonSalt } from '../story/sketch/salted-sketch.ts';

/** A story that may be a translation, or have one. */
export interface PossibleTranslation extends Pick<WordsToCompare, 'translationOf' | 'sketch'> {
  id: string;
}

/**
 * Returns what a removal says of a translation whose folder is gone. Without this, a no to the
 * original would not reach the translations of that translation.
 */
export function toRemovedTranslation({ id, translationOf }: Removal): PossibleTranslation {
  return { id, translationOf, sketch: () => Promise.resolve(undefined) };
}

/**
 * Adds to each set of refused words the translations of those words, and the translations of the
 * translations. The words of each translation are then refused too, so that a copy of a translation
 * is not shown.
 */
export async function addTranslations(
  refused: readonly RefusedWords[],
  stories: readonly PossibleTranslation[],
): Promise<RefusedWords[]> {
  const translations = stories.filter(({ translationOf }) => translationOf !== undefined);
  if (translations.length === 0) return [...refused];
  const originals = stories.filter(({ id }) =>
    translations.some(({ translationOf }) => translationOf === id),
  );
  const added: RefusedWords[] = [];
  for (const each of refused) added.push(await addTranslationsTo(each, translations, originals));
  return added;
}

/**
 * Adds copies and translations to one set of refused words, one level after the other, until no
 * story is left to add.
 */
async function addTranslationsTo(
  refused: RefusedWords,
  translations: readonly PossibleTranslation[],
  originals: readonly PossibleTranslation[],
): Promise<RefusedWords> {
  const reached = new Set([refused.objection.id, ...(refused.sameWordsIn ?? [])]);
  const copies: string[] = [];
  for (const { id, sketch } of originals) {
    // The sketch of a story in the content folder is enough to compare its words.
    const words = { id, fingerprint: undefined, sketch };
    if (!reached.has(id) && (await findObjections([refused], words)).length > 0) copies.push(id);
  }
  const next = translations.filter(
    ({ id, translationOf = '' }) =>
      !reached.has(id) && (reached.has(translationOf) || copies.includes(translationOf)),
  );
  if (next.length + copies.length === 0) return refused;
  const sketches = await Promise.all(next.map(({ sketch }) => sketch(comparisonSalt)));
  const more: RefusedWords = {
    ...refused,
    sketches: [...refused.sketches, ...sketches.filter((sketch) => sketch !== undefined)],
    sameWordsIn: [...reached, ...copies, ...next.map(({ id }) => id)].filter(
      (id) => id !== refused.objection.id,
    ),
  };
  return addTranslationsTo(more, translations, originals);
}

/**
 * Adds to each set of refused words the stories that they translated, and the originals of those.
 */
export function addOriginals(
  refused: readonly RefusedWords[],
  stories: readonly Pick<PossibleTranslation, 'id' | 'translationOf'>[],
): RefusedWords[] {
  const originalOf = new Map(stories.map(({ id, translationOf }) => [id, translationOf]));
  return refused.map((each) => {
    const originals = findOriginals(each.objection.id, originalOf);
    return originals.length === 0 ? each : { ...each, originals };
  });
}

/** Finds the original of a story, and the original of that one, up to the first. */
function findOriginals(
  id: string,
  originalOf: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const found = new Set([id]);
  // The loop also visits the ids that it adds to the set, so that a circle of translations ends.
  for (const each of found) {
    const original = originalOf.get(each);
    if (original !== undefined) found.add(original);
  }
  return [...found].slice(1);
}
