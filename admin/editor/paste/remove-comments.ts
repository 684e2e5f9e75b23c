import { hasClass, styleValue } from './element-styles.ts';
import type { RecordLeftOut } from './left-out-kinds.ts';
import { findNoteBody, findNoteMark } from './note-parts.ts';
import { selectElements, removeElements, unwrapElement } from './remove-element.ts';

/**
 * Removes comments and their marks. The words that a comment is about stay. Comments often say what
 * must never be published, such as who somebody really is.
 */
export function removeComments(document: Document, record: RecordLeftOut): void {
  const { body } = document;
  if (hasLibreOfficeComments(document)) record('comments');
  for (const element of selectElements(body, '*', isAroundText)) unwrapElement(element);
  const links = selectElements(body, 'a[href]', () => true);
  const bodies = links.filter(leadsTo(/#(?:cmnt_ref|_msoanchor_)\d+$/)).map(findNoteBody);
  removeElements(bodies, 'comments', record);
  const marks = links.filter(leadsTo(/#(?:cmnt|_msocom_)\d+$/)).map(findNoteMark);
  removeElements(marks, 'comments', record);
  removeElements(selectElements(body, '*', isComment), 'comments', record);
}

function leadsTo(pattern: RegExp): (link: Element) => boolean {
  return (link) => pattern.test(link.getAttribute('href') ?? '');
}

/** Word online marks where a comment begins and ends with elements that may contain the text. */
const marksComment = /^comment(?!highlight)/i;

function isAroundText(element: Element): boolean {
  return (
    hasClass(element, marksComment) &&
    (hasClass(element, /textrun$/i) || element.querySelector('[class*="TextRun"]') !== null)
  );
}

function isComment(element: Element): boolean {
  return (
    element.matches('annotation, office\\:annotation, [role="comment"]') ||
    hasClass(element, /^mso(?:com(?:txt|anchor|off)|comment(?:reference|text|subject))/i) ||
    (hasClass(element, marksComment) && !isAroundText(element)) ||
    styleValue(element, 'mso-element').startsWith('comment') ||
    styleValue(element, 'mso-special-character').startsWith('comment') ||
    styleValue(element, 'mso-comment-author') !== ''
  );
}

/** LibreOffice copies each comment as a comment of HTML, which no reader sees. */
function hasLibreOfficeComments(document: Document): boolean {
  const generator = document.querySelector('meta[name="generator" i]')?.getAttribute('content');
  if (!/libreoffice|openoffice/i.test(generator ?? '')) return false;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    if (/\p{L}/u.test(text) && !/^\s*(?:Start|End)Fragment|^\[(?:if|endif)/.test(text)) return true;
  }
  return false;
}
