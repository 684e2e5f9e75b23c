/** Removes the first characters of an element’s text, over as many of its texts as they take. */
export function removeLeadingText(element: Element, length: number): void {
  let left = length;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (left > 0 && walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    walker.currentNode.nodeValue = text.slice(left);
    left -= Math.min(left, text.length);
  }
}
