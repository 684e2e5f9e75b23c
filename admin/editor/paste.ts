import type { EditorProps } from 'prosemirror-view';
import { listsFromWord } from './word-lists.ts';
import { withoutHiddenSigns } from './text.ts';

const blocks = 'p, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, table, div';

/**
 * How text from elsewhere is taken in, pasted or dropped: of its HTML what the schema knows, and never
 * a sign that nobody can see.
 *
 * @param onPictures called where there were pictures, which cannot say what they show
 */
export function pasting(onPictures: () => void): EditorProps {
  return {
    transformPastedText: withoutHiddenSigns,
    handleDOMEvents: {
      drop: (_, event) => {
        if (!event.dataTransfer?.files.length) return false;
        // The browser would leave the page, and what is not saved, to show the file.
        event.preventDefault();
        onPictures();
        return true;
      },
    },
    transformPastedHTML: (html) => {
      const { body } = new DOMParser().parseFromString(withoutHiddenSigns(html), 'text/html');
      if (body.querySelector('img:not([data-picture])')) onPictures();
      listsFromWord(body);
      marksFromStyles(body);
      cellsAsParagraphs(body);
      withoutBlankLines(body);
      return body.innerHTML;
    },
  };
}

/**
 * Google Docs says by its styles alone what is strong, and wraps all it copies in a `<b>` that is not.
 * Styles are read as text: where the page’s policy allows none inline, the browser knows none.
 */
function marksFromStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? '';
    element.removeAttribute('style');
    const [weight, slant] = [valueOf(style, 'font-weight'), valueOf(style, 'font-style')];
    if (/^(?:bold|[6-9]00)/.test(weight)) wrapInside(element, 'strong');
    if (slant.startsWith('italic')) wrapInside(element, 'em');
    const isPlain =
      (element.tagName === 'B' && /^(?:normal|400)/.test(weight)) ||
      (element.tagName === 'I' && slant.startsWith('normal'));
    if (isPlain) element.replaceWith(...element.childNodes);
  }
}

/** What a style says of a property; Word has others whose names end with the same words. */
function valueOf(style: string, property: string): string {
  return new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]*)`).exec(style)?.[1] ?? '';
}

function wrapInside(element: Element, tag: 'p' | 'strong' | 'em'): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** Cells beside each other are lines of their own, not one word. */
function cellsAsParagraphs(body: HTMLElement): void {
  for (const cell of body.querySelectorAll('td, th')) {
    if (!cell.querySelector(blocks)) wrapInside(cell, 'p');
  }
}

/** Space between paragraphs is the page’s to make: Word and Google Docs put empty lines there. */
function withoutBlankLines(body: HTMLElement): void {
  for (const line of body.querySelectorAll('p')) {
    if (line.textContent.trim() === '' && !line.closest('[data-component]')) line.remove();
  }
  for (const lineBreak of body.querySelectorAll('br')) {
    if (lineBreak.parentElement?.querySelector(`:scope > :is(${blocks})`)) lineBreak.remove();
  }
}
