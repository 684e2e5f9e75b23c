import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { schema } from './schema.ts';
import { words } from './words.ts';
import { seen } from '../questions/definitions/picture.ts';

/** Finds where the editor can show a file beside the story; blank while that is not known. */
export type FindFile = (src: string) => string;

/** Shows a picture with its words for those who cannot see it, and below it the caption. */
export function pictureView(node: Node, findFile: FindFile): NodeView {
  const dom = element('figure', 'picture');
  dom.setAttribute('aria-label', words.picture.name);
  const shown = dom.appendChild(element('div', 'picture-shown'));
  shown.contentEditable = 'false';
  const image = shown.appendChild(document.createElement('img'));
  // What it shows stands beside it, for everyone who edits.
  image.alt = '';
  const inWords = shown.appendChild(element('p', 'picture-words'));
  const caption = node.type === schema.nodes.Figure ? dom.appendChild(element('figcaption')) : null;
  const show = ({ attrs }: Node): void => {
    image.dataset.file = String(attrs.src);
    inWords.textContent = describe(attrs);
    findPictures(dom, findFile);
  };
  show(node);
  return {
    dom,
    contentDOM: caption,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
    ignoreMutation: ({ target }) => !caption?.contains(target),
  };
}

/** Shows the pictures in a part of the page, those that have been loaded since too. */
export function findPictures(dom: HTMLElement, findFile: FindFile): void {
  for (const image of dom.querySelectorAll<HTMLImageElement>('img[data-file]')) {
    const address = findFile(image.dataset.file ?? '');
    image.hidden = address === '';
    if (address !== '' && image.getAttribute('src') !== address) image.src = address;
  }
}

function describe({ src, alt, shows }: Node['attrs']): string {
  const people = seen.find(({ value }) => value === shows)?.words ?? words.picture.unsaid;
  return words.picture.inWords(String(src), String(alt), people);
}

function element(tag: string, name = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
