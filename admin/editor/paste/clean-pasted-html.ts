import { joinBrokenLines } from './broken-lines.ts';
import { copyClassStyles, hasClass, styleValue } from './element-styles.ts';
import { leftOutKinds, type LeftOutKind, type RecordLeftOut } from './left-out-kinds.ts';
import { convertWordLists } from './microsoft-word-lists.ts';
import { cleanCharacters } from './clean-characters.ts';
import { convertTables, removeMedia } from './pictures-and-tables.ts';
import { removeChanges } from './remove-changes.ts';
import { removeComments } from './remove-comments.ts';
import { removeEmailLines } from './remove-email-lines.ts';
import { blockTags, selectElements, removeElements } from './remove-element.ts';
import { removeNotes } from './remove-notes.ts';
import { removeRtfDeletions } from './remove-rtf-deletions.ts';
import { findRtfDeletions } from './rtf-deletions.ts';
import { convertStylesToMarks } from './styles-to-marks.ts';
import { joinWebLists } from './web-lists.ts';

/** Pasted HTML that contains only the text. */
export interface CleanedHtml {
  html: string;
  /** What was left out, in a fixed order. */
  leftOut: LeftOutKind[];
}

/** Elements for browsers and for people who use the page. Readers do not read them. */
const machinery = 'style, script, title, meta, link, button, input, select, textarea';

/**
 * Cleans HTML from the clipboard of a word processor, a mail program or a browser. Removes everything
 * except the text: deletions, comments, notes, hidden words. Keeps lists, their numbers, and emphasis.
 *
 * @param rtf the same content in the format RTF. Default: none
 */
export function cleanPastedHtml(html: string, rtf = ''): CleanedHtml {
  const document = new DOMParser().parseFromString(cleanCharacters(html), 'text/html');
  const { body } = document;
  const found = new Set<LeftOutKind>();
  const record: RecordLeftOut = (kind) => found.add(kind);
  copyClassStyles(document);
  for (const element of body.querySelectorAll(machinery)) element.remove();
  removeOtherContent(document, rtf, record);
  // Words from the editor itself have no such lines.
  if (!body.querySelector('[data-pm-slice]')) joinBrokenLines(body, record);
  convertHeadings(body);
  convertWordLists(document);
  joinWebLists(document);
  removeMedia(body, record);
  convertTables(body, record);
  convertStylesToMarks(body);
  removeBlankLines(body);
  return { html: body.innerHTML, leftOut: leftOutKinds.filter((kind) => found.has(kind)) };
}

/** Comments come first, so that a struck-out word in a comment counts as a comment. */
function removeOtherContent(document: Document, rtf: string, record: RecordLeftOut): void {
  const { body } = document;
  removeComments(document, record);
  removeNotes(body, record);
  removeRtfDeletions(body, findRtfDeletions(rtf), record);
  removePageParts(body, record);
  removeChanges(body, record);
  removeEmailLines(body, record);
}

/** Removes what belongs to the pages of a document: headers, footers, page numbers and contents. */
function removePageParts(body: HTMLElement, record: RecordLeftOut): void {
  removeElements(selectElements(body, '*', isPagePart), 'pageParts', record);
}

function isPagePart(element: Element): boolean {
  return (
    element.matches('div[title="header"], div[title="footer"], sdfield[type="page" i]') ||
    hasClass(element, /^mso(?:header|footer|pagenumber|toc\w*)$/i) ||
    hasClass(element, /^pagebreak(?:blob|textspan)/i) ||
    /^(?:header|footer)/.test(styleValue(element, 'mso-element'))
  );
}

/** Makes headings of paragraphs that only say that they are headings, as Word for the web does. */
function convertHeadings(body: HTMLElement): void {
  for (const line of body.querySelectorAll('p, div')) {
    if (line.getAttribute('role') !== 'heading') continue;
    const level = Math.min(6, Math.max(1, Number(line.getAttribute('aria-level')) || 1));
    const heading = body.ownerDocument.createElement(`h${String(level)}`);
    heading.append(...line.childNodes);
    line.replaceWith(heading);
  }
}

/**
 * Removes empty lines between paragraphs, which Word and Google Docs write. Also removes lines and
 * entries that are empty now. The page adds space.
 */
function removeBlankLines(body: HTMLElement): void {
  const lines = 'p, h1, h2, h3, h4, h5, h6, blockquote, li, ul, ol';
  // The innermost come first, so that a list goes with its last entry.
  for (const line of [...body.querySelectorAll(lines)].toReversed()) {
    const isEmpty = line.textContent.trim() === '' && !line.querySelector('[data-picture]');
    if (isEmpty && !line.closest('[data-component]')) line.remove();
  }
  for (const lineBreak of body.querySelectorAll('br')) {
    if (lineBreak.parentElement?.querySelector(`:scope > :is(${blockTags})`)) lineBreak.remove();
  }
}
