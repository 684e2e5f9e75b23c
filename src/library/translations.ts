import {
  findObjections,
  type RefusedWords,
  type WordsToCompare,
} from '../consent/refused-words.ts';
import { comparisonSalt } from '../story/sketch/salted-sketch.ts';

/** A story that may be a translation. */
interface Translated extends Pick<WordsToCompare, 'translationOf' | 'sketch'> {
  id: string;
}

/**
 * Adds to each no the translations of the refused words, and the translations of those. Their own
 * words are then refused too, so that a copy of a translation is not shown either.
 */
export async function addTranslations(
  refused: readonly RefusedWords[],
  stories: readonly Translated[],
): Promise<RefusedWords[]> {
  const translations = stories.filter(({ translationOf }) => translationOf !== undefined);
  if (translations.length === 0) return [...refused];
  const originals = stories.filter(({ id }) =>
    translations.some(({ translationOf }) => translationOf === id),
  );
  const added: RefusedWords[] = [];
  for (const each of refused) added.push(await addTo(each, translations, originals));
  return added;
}

/** Adds one level of translations after the other, until there are no more. */
async function addTo(
  refused: RefusedWords,
  translations: readonly Translated[],
  originals: readonly Translated[],
): Promise<RefusedWords> {
  const known = new Set([refused.objection.id, ...(refused.sameWordsIn ?? [])]);
  const copies: string[] = [];
  for (const { id, sketch } of originals) {
    // Of a story in the content folder, the sketch alone says whether it has the refused words.
    const own = { id, fingerprint: undefined, sketch };
    if (!known.has(id) && (await findObjections([refused], own)).length > 0) copies.push(id);
  }
  const next = translations.filter(
    ({ id, translationOf = '' }) =>
      !known.has(id) && (known.has(translationOf) || copies.includes(translationOf)),
  );
  if (next.length + copies.length === 0) return refused;
  const sketches = await Promise.all(next.map(({ sketch }) => sketch(comparisonSalt)));
  const more: RefusedWords = {
    ...refused,
    sketches: [...refused.sketches, ...sketches.filter((sketch) => sketch !== undefined)],
    sameWordsIn: [...known, ...copies, ...next.map(({ id }) => id)].filter(
      (id) => id !== refused.objection.id,
    ),
  };
  return addTo(more, translations, originals);
}

/** Finds the translations of a story, and the translations of those. */
export function findTranslations(id: string, stories: readonly Translated[]): string[] {
  const found = new Set([id]);
  // A set also visits what is added to it meanwhile.
  for (const original of found)
    for (const story of stories) if (story.translationOf === original) found.add(story.id);
  return [...found].filter((each) => each !== id);
}
