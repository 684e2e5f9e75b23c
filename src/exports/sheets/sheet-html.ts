import { bodyHtml, escapeHtml } from '../../story/body/body-html.ts';
import type { Body } from '../../story/body/body-tree.ts';
import type { Settings } from '../../story/schema/settings.ts';

/** What a printed sheet takes from the settings of the library. */
export type SheetSettings = Pick<Settings, 'organisation'>;

/** Writes the text of a printed sheet as HTML. All text from the author is escaped. */
export function sheetHtml(body: Body, settings: SheetSettings): string {
  return markForPaper(
    bodyHtml(body, () => undefined),
    settings,
  );
}

/** Writes one line of a printed sheet as HTML. */
export function sheetLineHtml(text: string, settings: SheetSettings): string {
  return markForPaper(escapeHtml(text), settings);
}

/**
 * Replaces the marks for paper: `[organisation]`, `[…]` for a line to write on, and `[ ]` at the
 * beginning of an entry of a list for a box to tick. A line alone in its paragraph is as wide as the
 * paper.
 */
function markForPaper(html: string, { organisation }: SheetSettings): string {
  return html
    .replaceAll('[organisation]', () => escapeHtml(organisation))
    .replaceAll(/<li>(<p>)?\[ ?\] ?/g, `<li class="tick">${boxHtml}$1`)
    .replaceAll(/<p>\[(?:…|\.{3})\]<\/p>/g, '<p class="write-line"></p>')
    .replaceAll(/\[(?:…|\.{3})\]/g, '<span class="write-here"></span>');
}

/** A box to tick. It is a drawing, which no program reads aloud. */
export const boxHtml = '<span class="box" aria-hidden="true"></span>';
