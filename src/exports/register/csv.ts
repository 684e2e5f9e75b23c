import { textOf, type Cell, type Sheet } from './cell.ts';

/**
 * A table as CSV after RFC 4180: every field in quotation marks, lines that end in CRLF. It begins
 * with a byte order mark, without which Excel takes UTF-8 for something else.
 */
export function writeCsv({ titles, rows }: Sheet): string {
  const lines = [titles, ...rows].map((row) => `${row.map(field).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function field(cell: Cell): string {
  return `"${inert(textOf(cell)).replaceAll('"', '""')}"`;
}

/** What a spreadsheet may take for the beginning of a formula, once what it passes over is gone. */
const formula = /^[=+\-@\u2212|%]/;
/** White space, controls and signs that nobody sees. */
const passedOver = /^[\s\p{Cc}\p{Cf}'"]+/u;

/**
 * Text that no spreadsheet runs: where it begins like a formula, an apostrophe stands before it.
 * Full-width and small forms count too, since some spreadsheets read them as plain ones; so does a
 * line break, a tab, or any other sign before which a formula could hide.
 * Source: OWASP, CSV Injection.
 */
export function inert(text: string): string {
  const plain = text.normalize('NFKC').replace(passedOver, '');
  return /^[\t\r\n]/.test(text) || formula.test(plain) ? `'${text}` : text;
}
