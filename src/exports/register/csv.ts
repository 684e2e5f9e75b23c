import { cellText, type Cell, type RegisterTable } from './register-table.ts';

/**
 * Writes a table as CSV (RFC 4180), with every field in quotation marks and CRLF line ends. The
 * text begins with a byte order mark, because Excel does not recognise UTF-8 without one.
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
/** White space, controls, invisible characters and quotation marks. A spreadsheet may skip them. */
const skipped = /^[\s\p{Cc}\p{Cf}'"]+/u;

/**
 * Puts an apostrophe before a text that a spreadsheet could run as a formula. Full-width and small
 * forms count as plain characters, because some spreadsheets read them as plain characters. The
 * test skips leading characters that a spreadsheet may skip too. A text that begins with a tab or a
 * line break always gets an apostrophe. Source: OWASP, CSV Injection.
 */
export function neutraliseFormula(text: string): string {
  const plain = text.normalize('NFKC').replace(skipped, '');
  return /^[\t\r\n]/.test(text) || formulaStart.test(plain) ? `'${text}` : text;
}
