import type { RecordLeftOut } from './left-out-kinds.ts';
import { blockTags } from './remove-element.ts';

const media = 'img:not([data-picture]), svg, canvas, video, audio, object, embed, iframe';

/**
 * Removes pictures and films, because nothing says what they show. A picture of an emoji becomes the
 * emoji. Tick boxes and the invisible pictures of mail programs go without a word.
 */
export function removeMedia(body: HTMLElement, record: RecordLeftOut): void {
  for (const element of body.querySelectorAll(media)) {
    const alt = element.getAttribute('alt') ?? '';
    if (/^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200D\uFE0F]*$/u.test(alt)) {
      element.replaceWith(alt);
    } else {
      if (!isFurniture(element)) record('pictures');
      element.remove();
    }
  }
}

function isFurniture(element: Element): boolean {
  const isPixel = ['width', 'height'].some((side) => /^[01](?:px)?$/.test(element.getAttribute(side) ?? '')); // prettier-ignore
  return isPixel || element.getAttribute('aria-roledescription') === 'checkbox';
}

/**
 * Makes each table cell a paragraph, so that the words of neighbouring cells do not run together. Mail
 * programs lay out a page with tables of one column, which readers do not see as tables.
 */
export function convertTables(body: HTMLElement, record: RecordLeftOut): void {
  for (const row of body.querySelectorAll('tr')) {
    const cells = [...row.children].filter((cell) => cell.textContent.trim() !== '');
    if (cells.length > 1) record('tables');
  }
  for (const cell of body.querySelectorAll('td, th')) {
    if (cell.querySelector(blockTags)) continue;
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.append(...cell.childNodes);
    cell.append(paragraph);
  }
}
