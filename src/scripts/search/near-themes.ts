import { findWords, foldSearchWord } from '../../exports/search/fold-search-word.ts';
import { isOneErrorApart } from '../../exports/search/search-vocabulary.ts';
import { stopWords } from '../../exports/search/stop-words.ts';

/** How many themes are offered. */
const most = 3;

/**
 * Finds the themes nearest to a query that found nothing: those with a word that begins in the same
 * way, so that half a word is enough, or that differs by one error.
 *
 * @param themes the name of each theme, with any value
 */
export function nearThemes<T extends { name: string }>(query: string, themes: readonly T[]): T[] {
  const typed = foldedWords(query).filter((word) => word.length > 2 && !stopWords.has(word));
  const isNear = (word: string) =>
    typed.some((each) => word.startsWith(each.slice(0, 5)) || isOneErrorApart(each, word));
  return themes.filter(({ name }) => foldedWords(name).some(isNear)).slice(0, most);
}

function foldedWords(text: string): string[] {
  return findWords(text).map((word) => foldSearchWord(word.text));
}
