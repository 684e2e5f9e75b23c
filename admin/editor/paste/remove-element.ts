import type { LeftOutKind, RecordLeftOut } from './left-out-kinds.ts';

/** The elements that begin a line of their own. */
export const blockTags = 'p, ul, ol, li, h1, h2, h3, h4, h5, h6, blockquote, table, td, th, div';

/**
 * Removes elements, and records their kind if one of them had words. An element inside a removed one
 * is removed with it.
 */
export function removeElements(
  elements: Iterable<Element>,
  kind: LeftOutKind,
  record: RecordLeftOut,
): void {
  for (const element of [...elements]) {
    if (!element.ownerDocument.body.contains(element)) continue;
    if (element.textContent.trim() !== '') record(kind);
    removeSpaceBefore(element);
    element.remove();
  }
}

/** Replaces an element by its content. */
export function unwrapElement(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Finds the elements below another one for which a condition holds. */
export function selectElements(
  parent: ParentNode,
  selector: string,
  holds: (element: Element) => boolean,
): Element[] {
  return [...parent.querySelectorAll(selector)].filter(holds);
}

/** The text that stands directly before an element in its line; blank if there is none. */
export function textBefore(element: Element): string {
  return nearestText(element, 'previousSibling', 'lastChild')?.data ?? '';
}

/**
 * Removes the space before an element in its line if a space, a full stop or the end of the line
 * follows, so that no gap remains where the element was.
 */
function removeSpaceBefore(element: Element): void {
  if (element.matches(blockTags)) return;
  const before = nearestText(element, 'previousSibling', 'lastChild');
  const after = nearestText(element, 'nextSibling', 'firstChild');
  if (before && /^$|^[\s.,;:!?…)\]”’]/.test(after?.data ?? '')) {
    before.data = before.data.replace(/\s+$/, '');
  }
  // A line or a quotation of which the first words go begins with the next word.
  if (after && /^$|[“‘([]$/.test(before?.data ?? '')) after.data = after.data.replace(/^\s+/, '');
}

/** Finds the text beside an element in the same line. */
function nearestText(
  element: Element,
  side: 'previousSibling' | 'nextSibling',
  end: 'firstChild' | 'lastChild',
): Text | undefined {
  let node: Element = element;
  for (;;) {
    let beside: ChildNode | null = node[side];
    while (beside && !hasText(beside)) {
      if (beside instanceof Element && beside.matches(`br, ${blockTags}`)) return undefined;
      beside = beside[side];
    }
    if (beside) return innermostText(beside, end);
    const parent = node.parentElement;
    if (!parent || parent.matches(`body, ${blockTags}`)) return undefined;
    node = parent;
  }
}

function hasText(node: Node): boolean {
  return (node instanceof Text || node instanceof Element) && node.textContent !== '';
}

function innermostText(node: ChildNode, end: 'firstChild' | 'lastChild'): Text | undefined {
  if (node instanceof Text) return node;
  if (!(node instanceof Element) || node.matches(`br, ${blockTags}`)) return undefined;
  const inside = node[end];
  return inside ? innermostText(inside, end) : undefined;
}
