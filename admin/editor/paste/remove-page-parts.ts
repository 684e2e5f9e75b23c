import { hasClass, styleValue } from './element-styles.ts';
import type { RecordLeftOut } from './left-out-kinds.ts';
import { selectElements, removeElements } from './remove-element.ts';

/** Removes what belongs to the pages of a document: headers, footers, page numbers and contents. */
export function removePageParts(body: HTMLElement, record: RecordLeftOut): void {
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
