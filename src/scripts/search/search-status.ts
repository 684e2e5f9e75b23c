import type { FoundStories } from './find-stories.ts';
import type { SearchPage } from './search-page.ts';
import { findWords, foldSearchWord } from '../../exports/search/fold-search-word.ts';
import { isOneErrorApart } from '../../exports/search/search-vocabulary.ts';
import { stopWords } from '../../exports/search/stop-words.ts';

/**
 * Says how many stories were found. If no story has a word, says so first, so that nobody takes
 * stories with the other words for a yes.
 */
export function sayWhatWasFound(
  { status, words }: SearchPage,
  { missing, isPartial, corrected }: FoundStories,
  count: number,
): void {
  const counted =
    count === 0
      ? `${words.none} ${words.empty}`
      : count === 1
        ? words.one
        : words.many.replace('{n}', String(count));
  const absent = missing.map((word) => `“${word}”`).join(', ');
  const partly = absent === '' ? words.notAll : words.missing.replace('{word}', () => absent);
  status.textContent = [
    ...(corrected
      ? [
          words.corrected
            .replace('{from}', () => corrected.from)
            .replace('{to}', () => corrected.to),
        ]
      : []),
    ...(isPartial && count > 0 ? [`${partly} ${words.others}`] : []),
    counted,
  ].join(' ');
}

/** Offers the nearest themes, the lists and a way to ask in place of results. */
export function showNothing({ browse, cards, near, links, nothing }: SearchPage, q: string): void {
  const themes = links.map((link) => ({ name: link.textContent.trim(), link }));
  const found = nearThemes(q, themes);
  near.hidden = found.length === 0;
  near.querySelector('ul')?.replaceChildren(
    ...found.map(({ link }) => {
      const item = document.createElement('li');
      item.append(link.cloneNode(true));
      return item;
    }),
  );
  nothing.hidden = false;
  browse.hidden = false;
  for (const card of cards) card.hidden = true;
}

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

/** Shows the page again as it is without a search. */
export function hideNothing({ cards, nothing }: SearchPage): void {
  nothing.hidden = true;
  for (const card of cards) card.hidden = false;
}
