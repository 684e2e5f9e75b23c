import { weighPlaces } from '../../exports/search/search-fields.ts';
import {
  isOneErrorApart,
  hashSearchWord,
  type SearchVocabulary,
} from '../../exports/search/search-vocabulary.ts';
import { foldSearchWord } from '../../exports/search/fold-search-word.ts';
import type { FoundPage, Pagefind } from './pagefind.ts';
import { toTerms, type SearchTerm } from './search-terms.ts';

/** The stories that a search found, the best first. */
export interface FoundStories {
  pages: FoundPage[];
  /** The typed words that no story has. */
  missing: string[];
  /** Whether the stories have only some of the words, because none has all of them. */
  isPartial: boolean;
  /** A word with a typing error, and what was searched for. */
  corrected?: { from: string; to: string };
  /** The words and phrases that were looked for, for the marks in excerpts. */
  phrases: string[];
}

/** What one term found: each page with what it counts. */
type TermPages = Map<string, { page: FoundPage; score: number }>;

/**
 * Finds stories by whole words, their forms and their synonyms. Never by a mere beginning of a word,
 * because somebody may look whether a child is here.
 *
 * @param total the number of all stories, by which rare words count more
 */
export async function findStories(
  pagefind: Pagefind,
  query: string,
  vocabulary: SearchVocabulary,
  total: number,
): Promise<FoundStories> {
  const terms = toTerms(query, vocabulary);
  const found = await findTerms(pagefind, terms);
  const error = terms.findIndex((_, place) => found[place]?.size === 0);
  const typed = terms[error]?.typed;
  const to = typed === undefined ? undefined : correctFieldWord(typed, vocabulary);
  if (typed !== undefined && to !== undefined) {
    const again = await findStories(
      pagefind,
      query.replace(typed, () => to),
      vocabulary,
      total,
    );
    return { ...again, corrected: { from: typed, to } };
  }
  return rank(terms, found, total);
}

function findTerms(pagefind: Pagefind, terms: readonly SearchTerm[]): Promise<TermPages[]> {
  return Promise.all(terms.map((term) => findTerm(pagefind, term)));
}

async function findTerm(pagefind: Pagefind, { forms }: SearchTerm): Promise<TermPages> {
  const found: TermPages = new Map();
  const searches = await Promise.all(
    forms.map(async ({ phrase, weight }) => ({
      weight,
      // Quotation marks make Pagefind look for whole words only.
      pages: (await pagefind.search(`"${phrase}"`)).results,
    })),
  );
  for (const { weight, pages } of searches) {
    for (const page of pages) {
      // A page without places has the word only in the data of its card.
      if (page.words.length === 0) continue;
      const score = weight * weighPlaces(page.words);
      if (score > (found.get(page.id)?.score ?? 0)) found.set(page.id, { page, score });
    }
  }
  return found;
}

/** Finds the word of the field that somebody meant; undefined if it may be a name. */
function correctFieldWord(typed: string, vocabulary: SearchVocabulary): string | undefined {
  const word = foldSearchWord(typed);
  const { names, fieldWords } = vocabulary;
  if (names.includes(hashSearchWord(word)) || fieldWords.includes(word)) return undefined;
  return fieldWords.find((fieldWord) => isOneErrorApart(word, fieldWord));
}

/** Ranks the stories that have all terms, or those with the most of them if none has all. */
function rank(
  terms: readonly SearchTerm[],
  found: readonly TermPages[],
  total: number,
): FoundStories {
  const known = found.filter(({ size }) => size > 0);
  const ranked = new Map<string, { page: FoundPage; score: number; count: number }>();
  for (const pages of known) {
    const rarity = Math.log(1 + total / pages.size);
    for (const [id, { page, score }] of pages) {
      const before = ranked.get(id) ?? { page, score: 0, count: 0 };
      ranked.set(id, {
        page,
        score: before.score + rarity * score,
        count: before.count + 1,
      });
    }
  }
  const most = Math.max(0, ...Array.from(ranked.values(), ({ count }) => count));
  const best = [...ranked.values()].filter(({ count }) => count === most);
  return {
    pages: best
      .toSorted((a, b) => b.score - a.score || (a.page.id < b.page.id ? -1 : 1))
      .map(({ page }) => page),
    missing: terms.filter((_, place) => found[place]?.size === 0).map(({ typed }) => typed),
    isPartial: most < terms.length,
    phrases: terms.flatMap(({ forms }) => forms.map(({ phrase }) => phrase)),
  };
}
