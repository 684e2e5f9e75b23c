import { cardCover, cardSizes } from '../../exports/cover/card-cover.ts';
import { bodyOfIndexedText } from '../../exports/search/search-fields.ts';
import { languageAttributes } from '../../story/languages.ts';
import { makeExcerpt, type ExcerptPiece } from './excerpt.ts';
import type { SearchResult } from './pagefind.ts';

/** The words that a card takes from the search page. */
export interface CardWords {
  /** The base path of the site, which comes before `stories/` and `covers/`. */
  base: string;
  kind: Record<string, string>;
}

/**
 * Makes the card of a story that was found. The card looks like the cards of the lists.
 *
 * @param phrases the words that were searched for; the card shows the text around these words
 */
export function resultCard(
  { raw_content, meta }: SearchResult,
  words: CardWords,
  phrases: readonly string[],
): HTMLLIElement {
  const item = element('li', `card is-${meta.kind}`);
  const inLanguage = languageAttributes(meta.language);
  const heading = element('h2');
  const link = element('a');
  link.href = `${words.base}stories/${meta.id}/`;
  link.textContent = meta.title;
  Object.assign(link, inLanguage);
  heading.append(link);
  const excerpt = makeExcerpt(bodyOfIndexedText(raw_content), phrases);
  const text = element('p', excerpt ? 'excerpt' : '');
  // If the body contains none of the words, they are marked in the summary.
  const pieces = excerpt ?? makeExcerpt(meta.summary, phrases);
  if (pieces) text.append(...pieces.map(pieceNode));
  else text.textContent = meta.summary;
  Object.assign(text, inLanguage);
  const kind = element('p', 'kind');
  kind.textContent = words.kind[meta.kind] ?? '';
  item.append(kind, heading, text, ...factsLines(meta.lines), cardPicture(meta, words));
  return item;
}

function factsLines(lines: string): HTMLElement[] {
  return lines.split('\n').map((line) => {
    const facts = element('p', 'facts');
    facts.textContent = line;
    return facts;
  });
}

function cardPicture(meta: SearchResult['meta'], { base }: CardWords): HTMLElement {
  const cover = element('div', 'card-cover');
  const image = element('img');
  // `sizes` is set before `src` and `srcset`, so that the browser fetches the right width.
  Object.assign(image, { alt: '', width: 640, height: 400, loading: 'lazy', sizes: cardSizes });
  Object.assign(image, cardCover(`${base}covers/${meta.id}`, meta.cover === 'picture'));
  cover.append(image);
  return cover;
}

function pieceNode({ text, isMarked }: ExcerptPiece): Node {
  if (!isMarked) return document.createTextNode(text);
  const mark = element('mark');
  mark.textContent = text;
  return mark;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  if (className) created.className = className;
  return created;
}
