import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { editorSchema } from './editor-schema.ts';
import { editorWords } from '../../src/words/editor-en-gb.ts';
import { pictureShowsOptions } from '../questions/definitions/picture-questions.ts';

/** Finds the address of a file beside the story; blank until Decap has loaded the file. */
export type FindFileUrl = (src: string) => string;

/** Creates the view of a picture: the image, its alternative text and its caption. */
export function createPictureView(node: Node, findFile: FindFileUrl): NodeView {
  const dom = createElement('figure', 'picture');
  dom.setAttribute('aria-label', editorWords.picture.name);
  const frame = dom.appendChild(createElement('div', 'picture-shown'));
  frame.contentEditable = 'false';
  const image = frame.appendChild(document.createElement('img'));
  // The alternative text stands below the image, where every editor can read it.
  image.alt = '';
  const description = frame.appendChild(createElement('p', 'picture-words'));
  const caption =
    node.type === editorSchema.nodes.Figure ? dom.appendChild(createElement('figcaption')) : null;
  const render = ({ attrs }: Node): void => {
    image.dataset.file = String(attrs.src);
    description.textContent = describe(attrs);
    refreshPictures(dom, findFile);
  };
  render(node);
  return {
    dom,
    contentDOM: caption,
    update: (next) => {
      if (next.type !== node.type) return false;
      render(next);
      return true;
    },
    ignoreMutation: ({ target }) => !caption?.contains(target),
  };
}

/** Sets the address of every picture in an element whose file Decap has loaded. */
export function refreshPictures(dom: HTMLElement, findFile: FindFileUrl): void {
  for (const image of dom.querySelectorAll<HTMLImageElement>('img[data-file]')) {
    const address = findFile(image.dataset.file ?? '');
    image.hidden = address === '';
    if (address !== '' && image.getAttribute('src') !== address) image.src = address;
  }
}

function describe({ src, alt, shows }: Node['attrs']): string {
  const people =
    pictureShowsOptions.find(({ value }) => value === shows)?.words ??
    editorWords.picture.unanswered;
  return editorWords.picture.description(String(src), String(alt), people);
}

function createElement(tag: string, className = ''): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  return created;
}
