import { buildLists, type MarkedEntry } from './build-lists.ts';
import { hasClass } from './element-styles.ts';
import { removeLeadingText } from './leading-text.ts';
import { readBullet, readNumeral } from './list-marker.ts';
import { unwrapElement } from './remove-element.ts';

/**
 * Joins and nests lists. Word for the web copies each entry as a list of its own, with the level and the
 * number in attributes. Google Docs may copy the levels in attributes alone.
 */
export function joinWebLists(document: Document): void {
  const { body } = document;
  const split = new Set<Element>();
  for (const wrapper of body.querySelectorAll('div')) {
    if (!hasClass(wrapper, /^ListContainerWrapper$/i)) continue;
    for (const list of wrapper.querySelectorAll(':scope > ul, :scope > ol')) split.add(list);
    unwrapFrames(wrapper);
  }
  for (const run of listRuns(body)) {
    const [first] = run;
    const isJoined = run.some((list) => split.has(list) || hasOtherLevels(list, 1) || goesOn(list));
    if (!first || !isJoined) continue;
    first.before(
      ...buildLists(
        document,
        run.flatMap((list) => readEntries(list, 1)),
      ),
    );
    for (const list of run) list.remove();
  }
  for (const item of body.querySelectorAll('li')) cleanItem(item);
}

/** Unwraps an element, and the elements around it that contain nothing else. */
function unwrapFrames(element: HTMLElement): void {
  const outer = element.parentElement;
  unwrapElement(element);
  if (outer?.matches('div') && outer.children.length === 1) unwrapFrames(outer);
}

/** Groups the outermost lists that follow each other without words between them. */
function listRuns(body: HTMLElement): Element[][] {
  const runs: Element[][] = [];
  for (const list of body.querySelectorAll('ul, ol')) {
    if (list.parentElement?.closest('ul, ol')) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === list.previousElementSibling) last.push(list);
    else runs.push([list]);
  }
  return runs;
}

/** Whether an entry says that it is of another level than the one it stands on. */
function hasOtherLevels(list: Element, depth: number): boolean {
  return [...list.children].some((child) => {
    if (child.matches('ul, ol')) return hasOtherLevels(child, depth + 1);
    const inside = [...child.querySelectorAll(':scope > ul, :scope > ol')];
    return (
      levelOf(child, depth) !== depth || inside.some((each) => hasOtherLevels(each, depth + 1))
    );
  });
}

/** Whether a list goes on with the numbers of the list before it. */
function goesOn(list: Element): boolean {
  const before = list.previousElementSibling;
  if (!list.matches('ol[start]') || !before?.matches('ol')) return false;
  const first = Number(before.getAttribute('start') ?? 1);
  return Number(list.getAttribute('start')) === first + before.children.length;
}

function levelOf(item: Element, depth: number): number {
  const level = item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level');
  return Number(level) || depth;
}

/** Reads the entries of a list and of the lists inside it, in order. */
function readEntries(list: Element, depth: number): MarkedEntry[] {
  let place = 0;
  return [...list.children].flatMap((child) => {
    if (child.matches('ul, ol')) return readEntries(child, depth + 1);
    const level = levelOf(child, depth);
    const ordered = list.matches('ol');
    const numbers = ordered ? numberOf(list, child, place) : [];
    const inside = [...child.querySelectorAll(':scope > ul, :scope > ol')];
    const entries = inside.flatMap((each) => readEntries(each, level + 1));
    for (const each of inside) each.remove();
    place += 1;
    return [{ level, ordered, numbers, content: [...child.childNodes] }, ...entries];
  });
}

/** Returns the number of an entry, if the list or the entry says it. */
function numberOf(list: Element, item: Element, place: number): number[] {
  const start = list.getAttribute('start');
  if (start !== null) return [Number(start) + place];
  const number = item.getAttribute('value') ?? item.getAttribute('data-aria-posinset');
  return Number(number) > 0 ? [Number(number)] : [];
}

/** Removes a marker that is a part of an entry’s text, and keeps the number of a first entry. */
function cleanItem(item: HTMLElement): void {
  const list = item.parentElement;
  const number =
    Number(list?.getAttribute('start') ?? 1) + [...(list?.children ?? [])].indexOf(item);
  const numeral = list?.matches('ol') ? readNumeral(item.textContent) : undefined;
  const isRepeated = numeral?.numbers.includes(number) === true;
  const marker = readBullet(item.textContent) ?? (isRepeated ? numeral : undefined);
  if (marker) removeLeadingText(item, marker.length);
  const value = item.getAttribute('value');
  if (value !== null && list?.matches('ol:not([start])') && !item.previousElementSibling) {
    list.setAttribute('start', value);
  }
}
