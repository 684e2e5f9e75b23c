import type { PlainDate } from '../../story/plain-date.ts';

/** A cell of a table. A day has a type of its own, so that a spreadsheet can show a date. */
export type Cell = string | number | { day: PlainDate } | undefined;

/** A table with the titles of its columns and its rows. */
export interface RegisterTable {
  name: string;
  columnTitles: string[];
  rows: Cell[][];
}

/** Returns a cell for a day, or an empty cell if there is no day. */
export function dayCell(date: PlainDate | undefined): Cell {
  return date === undefined ? undefined : { day: date };
}

/** Returns a cell as text. A day is written as `2026-11-23`. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
}
