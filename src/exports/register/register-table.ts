import type { PlainDate } from '../../story/plain-date.ts';

/** A cell of a table. A day is not a text, so that a spreadsheet can show it as a date. */
export type Cell = string | number | { day: PlainDate } | undefined;

/** A table with the titles of its columns and its rows. */
export interface RegisterTable {
  name: string;
  columnTitles: string[];
  rows: Cell[][];
}

/** A cell for a day, or an empty cell where there is none. */
export function dayCell(date: PlainDate | undefined): Cell {
  return date === undefined ? undefined : { day: date };
}

/** A cell as text, with a day as `2026-11-23`. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
}
