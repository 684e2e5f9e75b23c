import type { PlainDate } from '../../story/plain-date.ts';

/** What stands in one cell of a table. A day is kept apart from text, so that a spreadsheet knows it is one. */
export type Cell = string | number | { day: PlainDate } | undefined;

/** A table: the titles of its columns, and its rows. */
export interface Sheet {
  name: string;
  titles: string[];
  rows: Cell[][];
}

/** A day, where there is one. */
export function day(date: PlainDate | undefined): Cell {
  return date === undefined ? undefined : { day: date };
}

/** A cell as text; a day as `2026-11-23`. */
export function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
}
