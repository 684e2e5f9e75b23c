import {
  findObjections,
  type RefusedWords,
  type WordsToCompare,
} from '../consent/refused-words.ts';
import { comparisonSalt } from '../story/sketch/salted-sketch.ts';

/** A story that may be a translation, or have one. */
interface PossibleTranslation extends Pick<WordsToCompare, 'translationOf' | 'sketch'> {
  id: string;
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

/** Finds the ids of a story's translations, and of the translations of those. */
export function findTranslations(id: string, stories: readonly PossibleTranslation[]): string[] {
  const found = new Set([id]);
  // The loop also visits the ids that it adds to the set.
  for (const original of found)
    for (const story of stories) if (story.translationOf === original) found.add(story.id);
  return [...found].filter((each) => each !== id);
}
