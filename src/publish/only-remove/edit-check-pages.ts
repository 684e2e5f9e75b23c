import type { CheckPageEntry } from '../../library/check-page-entries.ts';
import { writeDate } from '../../words/dates.ts';
import { words } from '../../words/index.ts';
import { removeUses } from './edit-story-page.ts';
import { findElements } from './html-elements.ts';
import { replaceRanges } from './replace-ranges.ts';

/** The day that the check pages state: in the last output and in the next one. */
export interface CheckDays {
  before: string;
  on: string;
}

/** Writes the file for other systems that lists the open uses of every story. */
export function writeStatus(checkPages: readonly CheckPageEntry[], on: string): string {
  const stories = Object.fromEntries(checkPages.map(({ id, uses }) => [id, uses]));
  return JSON.stringify({ asOf: on, stories });
}

/** Writes the file for other systems that lists the open uses of one story. */
export function writeStoryStatus({ id, uses }: CheckPageEntry, on: string): string {
  return JSON.stringify({ id, asOf: on, uses });
}

/**
 * Edits the check page of one story. The page contains a template with the text that it shows after
 * the last day of all uses. If no use is open, the page shows that text now.
 *
 * @param closed the uses that have closed
 */
export function editCheckPage(
  html: string,
  { uses }: CheckPageEntry,
  closed: ReadonlySet<string>,
  days: CheckDays,
): string {
  const edited = uses.length === 0 ? showClosedText(html) : removeUses(html, closed);
  return replaceDay(edited, days);
}

function showClosedText(html: string): string {
  const elements = findElements(html);
  const open = elements.find(({ attributes }) => attributes.get('class') === 'while-allowed');
  const closed =
    open && elements.find(({ name, start }) => name === 'template' && start >= open.end);
  if (!closed) return html;
  const text = html.slice(closed.innerStart, closed.innerEnd);
  return replaceRanges(html, [{ start: open.start, end: closed.end, text }]);
}

/** Edits the list of all check pages. */
export function editCheckIndex(
  html: string,
  checkPages: readonly CheckPageEntry[],
  days: CheckDays,
): string {
  const open = new Set(checkPages.filter(({ uses }) => uses.length > 0).map(({ id }) => id));
  const cells = findElements(html).filter(({ attributes }) => {
    const id = attributes.get('data-check');
    return id !== undefined && !open.has(id);
  });
  const text = words.check.isClosed;
  const closed = cells.map(({ innerStart, innerEnd }) => ({
    start: innerStart,
    end: innerEnd,
    text,
  }));
  return replaceDay(replaceRanges(html, closed), days);
}

function replaceDay(html: string, { before, on }: CheckDays): string {
  const asOf = (day: string) => words.check.asOf(writeDate(day));
  return html.replaceAll(asOf(before), () => asOf(on));
}
