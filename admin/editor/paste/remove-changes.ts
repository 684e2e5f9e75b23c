import { hasClass, styleValue } from './element-styles.ts';
import type { RecordLeftOut } from './left-out-kinds.ts';
import { selectElements, removeElements } from './remove-element.ts';

/**
 * Removes words that a document holds and that are not its text: deletions that nobody has accepted
 * yet, struck-out words, and hidden words. Insertions stay.
 */
export function removeChanges(body: HTMLElement, record: RecordLeftOut): void {
  removeElements(selectElements(body, '*', isDeletion), 'deletions', record);
  removeElements(selectElements(body, '*', isStruckOut), 'struck', record);
  removeElements(selectElements(body, '*', isHidden), 'hidden', record);
}

/** Word marks deletions and the old places of moved words, each in several ways. */
function isDeletion(element: Element): boolean {
  return (
    element.matches('del[cite], del[datetime], [data-suggestion="deletion"]') ||
    hasClass(element, /^mso-?(?:del|movefrom)/i) ||
    hasClass(element, /^track(?:ed)?change\w*(?:delet|movefrom)/i)
  );
}

function isStruckOut(element: Element): boolean {
  const doubleLine = styleValue(element, 'text-line-through');
  return (
    element.matches('s, strike, del') ||
    styleValue(element, 'text-decoration(?:-line)?').includes('line-through') ||
    (doubleLine !== '' && doubleLine !== 'none')
  );
}

/** Mail programs write words for previews in no size, and sizes inside frames without a size. */
function hasNoSize(element: Element): boolean {
  return (
    /^0(?:\.0*)?(?:px|pt|em|%)?$/.test(styleValue(element, 'font-size')) &&
    !element.querySelector('[style*="font-size" i]')
  );
}

function isHidden(element: Element): boolean {
  return (
    element.matches('[hidden], template, noscript') ||
    styleValue(element, 'display') === 'none' ||
    styleValue(element, 'mso-hide') === 'all' ||
    /^(?:hidden|collapse)/.test(styleValue(element, 'visibility')) ||
    hasNoSize(element)
  );
}
