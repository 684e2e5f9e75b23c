import type { FoundStories } from './find-stories.ts';
import { nearThemes } from './near-themes.ts';
import type { SearchPage } from './search-page.ts';

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

/** Shows the page again as it is without a search. */
export function hideNothing({ cards, nothing }: SearchPage): void {
  nothing.hidden = true;
  for (const card of cards) card.hidden = false;
}
