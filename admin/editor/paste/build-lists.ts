import type { ListMarker } from './list-marker.ts';

/** An entry of a list in a document that has no lists within lists. */
export interface MarkedEntry extends ListMarker {
  /** The level, from 1. */
  level: number;
  content: readonly Node[];
}

/** A list to which entries are added. */
interface OpenList {
  level: number;
  ordered: boolean;
  list: HTMLElement;
  /** The number of the next entry. */
  next: number;
}

/** Builds lists within lists from entries that follow each other. */
export function buildLists(document: Document, entries: readonly MarkedEntry[]): HTMLElement[] {
  const lists: HTMLElement[] = [];
  const open: OpenList[] = [];
  for (const entry of entries) {
    const outer = closeDeeperLists(open, entry.level);
    const isInside = outer !== undefined && entry.level > outer.level;
    if (!outer || isInside || !continues(outer, entry)) {
      if (!isInside) open.pop();
      const opened = openList(document, entry);
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(opened.list);
      else lists.push(opened.list);
      open.push(opened);
    }
    addEntry(document, open.at(-1), entry);
  }
  return lists;
}

/** Closes lists that are deeper than a level. Returns the list that is then the innermost. */
function closeDeeperLists(open: OpenList[], level: number): OpenList | undefined {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
  const innermost = open.at(-1);
  // A list may begin with a deeper entry.
  if (innermost && innermost.level > level) innermost.level = level;
  return innermost;
}

/** Whether an entry belongs to a list: it is of the same kind, and has the next number or none. */
function continues({ ordered, next }: OpenList, entry: MarkedEntry): boolean {
  if (ordered !== entry.ordered) return false;
  return !ordered || entry.numbers.length === 0 || entry.numbers.includes(next);
}

function openList(document: Document, { level, ordered, numbers }: MarkedEntry): OpenList {
  const list = document.createElement(ordered ? 'ol' : 'ul');
  const next = numbers[0] ?? 1;
  if (ordered && next !== 1) list.setAttribute('start', String(next));
  return { level, ordered, list, next };
}

function addEntry(document: Document, open: OpenList | undefined, { content }: MarkedEntry): void {
  if (!open) return;
  const item = document.createElement('li');
  item.append(...content);
  open.list.append(item);
  open.next += 1;
}
