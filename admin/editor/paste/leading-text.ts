/** Removes the first characters of an element’s text, which may lie in several text nodes. */
export function removeLeadingText(element: Element, length: number): void {
  let left = length;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (left > 0 && walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    walker.currentNode.nodeValue = text.slice(left);
    left -= Math.min(left, text.length);
  }
}
