/** Makes lists of what Word copies as paragraphs: their style says that they are entries, and how deep. */
export function listsFromWord(body: HTMLElement): void {
  let open: HTMLElement[] = [];
  for (const paragraph of body.querySelectorAll('p')) {
    const level = levelOf(paragraph);
    if (level === 0) continue;
    if (paragraph.previousElementSibling !== open[0]) open = [];
    open = open.slice(0, level);
    const isOrdered = takeMark(paragraph);
    while (open.length < level) open.push(listIn(open.at(-1), paragraph, isOrdered));
    const entry = body.ownerDocument.createElement('li');
    entry.append(...paragraph.childNodes);
    open.at(-1)?.append(entry);
    paragraph.remove();
  }
}

/** How deep an entry is, from 1; 0 where a paragraph is none. */
function levelOf(paragraph: HTMLElement): number {
  const [, level] = /mso-list:[^;]*\blevel(\d)/.exec(paragraph.getAttribute('style') ?? '') ?? [];
  return Number(level ?? 0);
}

/** Takes the typed mark away, and says whether it was a number or a letter: `1.` or `b)`. */
function takeMark(paragraph: HTMLElement): boolean {
  const mark = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  mark?.remove();
  return /^\(?\w{1,5}[.)]/.test(mark?.textContent.trim() ?? '');
}

function listIn(
  parent: HTMLElement | undefined,
  paragraph: HTMLElement,
  isOrdered: boolean,
): HTMLElement {
  const list = paragraph.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
  if (parent) (parent.lastElementChild ?? parent).append(list);
  else paragraph.before(list);
  return list;
}
