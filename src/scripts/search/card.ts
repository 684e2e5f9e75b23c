import { cardCover, cardSizes } from '../../exports/cover/card-cover.ts';
import type { Found } from './pagefind.ts';

/** What a card needs to know of the page it stands on. */
export interface CardWords {
  /** The path before `stories/` and `covers/`. */
  base: string;
  kind: Record<string, string>;
}

/** A story found, as a card like those of the lists, with the words around what was searched. */
export function card({ excerpt, meta }: Found, words: CardWords, asked: boolean): HTMLLIElement {
  const item = element('li', `card is-${meta.kind}`);
  const heading = element('h2');
  const link = element('a');
  link.href = `${words.base}stories/${meta.id}/`;
  link.textContent = meta.title;
  heading.append(link);
  const said = element('p', asked ? 'excerpt' : '');
  if (asked) said.append(...marked(excerpt));
  else said.textContent = meta.summary;
  const lines = meta.lines.split('\n').map((line) => {
    const facts = element('p', 'facts');
    facts.textContent = line;
    return facts;
  });
  const cover = element('div', 'card-cover');
  const image = element('img');
  // Its size on the page is set before its address, so that the right one of several is fetched.
  Object.assign(image, { alt: '', width: 640, height: 400, loading: 'lazy', sizes: cardSizes });
  Object.assign(image, cardCover(`${words.base}covers/${meta.id}`, meta.cover === 'picture'));
  cover.append(image);
  const kind = element('p', 'kind');
  kind.textContent = words.kind[meta.kind] ?? '';
  item.append(kind, heading, said, ...lines, cover);
  return item;
}

/** The excerpt's words and marks, rebuilt: nothing else of it becomes part of the page. */
function marked(excerpt: string): Node[] {
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
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}
