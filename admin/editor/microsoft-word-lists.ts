/**
 * Converts lists from Microsoft Word, which copies list items as paragraphs with a level in the
 * style.
 */
export function convertWordLists(body: HTMLElement): void {
  let open: HTMLElement[] = [];
  for (const paragraph of body.querySelectorAll('p')) {
    const level = listLevel(paragraph);
    if (level === 0) continue;
    if (paragraph.previousElementSibling !== open[0]) open = [];
    open = open.slice(0, level);
    const isOrdered = removeListMarker(paragraph);
    while (open.length < level) open.push(createList(open.at(-1), paragraph, isOrdered));
    const item = body.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    open.at(-1)?.append(item);
    paragraph.remove();
  }
}

/** Returns the level of a list item, from 1; 0 if a paragraph is not a list item. */
function listLevel(paragraph: HTMLElement): number {
  const [, level] = /mso-list:[^;]*\blevel(\d)/.exec(paragraph.getAttribute('style') ?? '') ?? [];
  return Number(level ?? 0);
}

/**
 * Removes the marker of a list item. Returns whether the marker is ordered, as `1.` and `b)` are.
 */
function removeListMarker(paragraph: HTMLElement): boolean {
  const marker = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  marker?.remove();
  return /^\(?\w{1,5}[.)]/.test(marker?.textContent.trim() ?? '');
}

function createList(
  parent: HTMLElement | undefined,
  paragraph: HTMLElement,
  isOrdered: boolean,
): HTMLElement {
  const list = paragraph.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
  if (parent) (parent.lastElementChild ?? parent).append(list);
  else paragraph.before(list);
  return list;
}
