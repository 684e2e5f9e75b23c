import { cellText, type Cell, type RegisterTable } from './register-table.ts';

/**
 * Writes a table as CSV after RFC 4180: every field in quotation marks, lines that end in CRLF. It
 * begins with a byte order mark, since Excel does not recognise UTF-8 without one.
 */
export function writeCsv({ columnTitles, rows }: RegisterTable): string {
  const lines = [columnTitles, ...rows].map((row) => `${row.map(writeField).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function writeField(cell: Cell): string {
  return `"${neutraliseFormula(cellText(cell)).replaceAll('"', '""')}"`;
}

/** The characters with which a formula may begin. */
const formulaStart = /^[=+\-@\u2212|%]/;
/** White space, controls, invisible characters and quotation marks, which a spreadsheet may skip. */
const skipped = /^[\s\p{Cc}\p{Cf}'"]+/u;

/**
 * Puts an apostrophe before a text that a spreadsheet could run as a formula. Full-width and small
 * forms count as well, since some spreadsheets read them as plain ones. So does a text that begins
 * with a tab or a line break, or with characters that a spreadsheet may skip.
 * Source: OWASP, CSV Injection.
 */
export function neutraliseFormula(text: string): string {
  const plain = text.normalize('NFKC').replace(skipped, '');
  return /^[\t\r\n]/.test(text) || formulaStart.test(plain) ? `'${text}` : text;
}
