import { cardCover, cardSizes } from '../../exports/cover/card-cover.ts';
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
 * @param hasTerm whether the query has words; the card then shows the text around these words
 */
export function resultCard(
  { excerpt, meta }: SearchResult,
  words: CardWords,
  hasTerm: boolean,
): HTMLLIElement {
  const item = element('li', `card is-${meta.kind}`);
  const heading = element('h2');
  const link = element('a');
  link.href = `${words.base}stories/${meta.id}/`;
  link.textContent = meta.title;
  heading.append(link);
  const text = element('p', hasTerm ? 'excerpt' : '');
  if (hasTerm) text.append(...excerptNodes(excerpt));
  else text.textContent = meta.summary;
  const lines = meta.lines.split('\n').map((line) => {
    const facts = element('p', 'facts');
    facts.textContent = line;
    return facts;
  });
  const cover = element('div', 'card-cover');
  const image = element('img');
  // `sizes` is set before `src` and `srcset`, so that the browser fetches the right width.
  Object.assign(image, { alt: '', width: 640, height: 400, loading: 'lazy', sizes: cardSizes });
  Object.assign(image, cardCover(`${words.base}covers/${meta.id}`, meta.cover === 'picture'));
  cover.append(image);
  const kind = element('p', 'kind');
  kind.textContent = words.kind[meta.kind] ?? '';
  item.append(kind, heading, text, ...lines, cover);
  return item;
}

/** Rebuilds the text and the marks of an excerpt. Any other markup is dropped. */
function excerptNodes(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = element('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  if (className) created.className = className;
  return created;
}
