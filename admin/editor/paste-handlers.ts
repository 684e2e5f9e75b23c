import type { EditorProps } from 'prosemirror-view';
import { convertWordLists } from './microsoft-word-lists.ts';
import { removeHiddenCharacters } from './hidden-characters.ts';

const blocks = 'p, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, table, div';

/**
 * Handles text that is pasted or dropped. Keeps what the schema knows and removes hidden
 * characters.
 *
 * @param onPictures called if pictures were left out. Nothing says what a pasted picture shows
 */
export function pasteHandlers(onPictures: () => void): EditorProps {
  return {
    transformPastedText: removeHiddenCharacters,
    handleDOMEvents: {
      drop: (_, event) => {
        if (!event.dataTransfer?.files.length) return false;
        // The browser would open the file in place of the page, and unsaved work would be lost.
        event.preventDefault();
        onPictures();
        return true;
      },
    },
    transformPastedHTML: (html) => {
      const { body } = new DOMParser().parseFromString(removeHiddenCharacters(html), 'text/html');
      if (body.querySelector('img:not([data-picture])')) onPictures();
      convertWordLists(body);
      convertStylesToMarks(body);
      convertCellsToParagraphs(body);
      removeBlankLines(body);
      return body.innerHTML;
    },
  };
}

/**
 * Converts styles to marks. Google Docs marks bold text by styles only, and wraps everything it
 * copies in a `<b>` that is not bold. Styles are read as text, because the page’s content security
 * policy may keep the browser from parsing inline styles.
 */
function convertStylesToMarks(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? '';
    element.removeAttribute('style');
    const [weight, slant] = [styleValue(style, 'font-weight'), styleValue(style, 'font-style')];
    if (/^(?:bold|[6-9]00)/.test(weight)) wrapInside(element, 'strong');
    if (slant.startsWith('italic')) wrapInside(element, 'em');
    const isPlain =
      (element.tagName === 'B' && /^(?:normal|400)/.test(weight)) ||
      (element.tagName === 'I' && slant.startsWith('normal'));
    if (isPlain) element.replaceWith(...element.childNodes);
  }
}

/** Returns the value of a property. Word has longer properties that end with the same name. */
function styleValue(style: string, property: string): string {
  return new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]*)`).exec(style)?.[1] ?? '';
}

function wrapInside(element: Element, tag: 'p' | 'strong' | 'em'): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/**
 * Makes each table cell a paragraph, so that the words of neighbouring cells do not run together.
 */
function convertCellsToParagraphs(body: HTMLElement): void {
  for (const cell of body.querySelectorAll('td, th')) {
    if (!cell.querySelector(blocks)) wrapInside(cell, 'p');
  }
}

/**
 * Removes empty lines between paragraphs, which Word and Google Docs write. The page adds space.
 */
function removeBlankLines(body: HTMLElement): void {
  for (const line of body.querySelectorAll('p')) {
    if (line.textContent.trim() === '' && !line.closest('[data-component]')) line.remove();
  }
  for (const lineBreak of body.querySelectorAll('br')) {
    if (lineBreak.parentElement?.querySelector(`:scope > :is(${blocks})`)) lineBreak.remove();
  }
}
