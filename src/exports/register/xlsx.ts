import {
  relationshipNamespace,
  writeOoxmlPackage,
  type OoxmlPart,
  type PackageFormat,
} from '../ooxml/ooxml-package.ts';
import { element, escapeXml, xmlDocument } from '../ooxml/xml-elements.ts';
import { propertyRelationships } from '../ooxml/document-properties.ts';
import { cellText, type Cell, type RegisterTable } from './register-table.ts';

const workbookPath = 'xl/workbook.xml';
const stylesPath = 'xl/styles.xml';
const sheetPath = (place: number) => `xl/worksheets/sheet${place + 1}.xml`;
const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The format of workbooks: no pictures, and every file compressed. */
const workbookFormat: PackageFormat = { extensionTypes: {}, hour: 12, compressFrom: 0 };

/**
 * Writes tables as an Excel workbook (ISO/IEC 29500), one sheet for each table. The first row of a
 * sheet stays visible and has filters. A day becomes a date. A text never becomes a formula. The
 * same tables give the same bytes.
 */
export function writeXlsx(tables: readonly RegisterTable[]): Uint8Array {
  const sheets = tables.map((_, place) => ({
    id: `rId${place + 1}`,
    type: 'worksheet',
    target: sheetPath(place),
  }));
  const parts: OoxmlPart[] = [
    {
      path: workbookPath,
      type: sheetType('sheet.main'),
      content: xmlDocument(workbookXml(tables)),
      relationships: [
        ...sheets,
        { id: `rId${tables.length + 1}`, type: 'styles', target: stylesPath },
      ],
    },
    { path: stylesPath, type: sheetType('styles'), content: xmlDocument(stylesXml) },
    ...tables.map((table, place) => ({
      path: sheetPath(place),
      type: sheetType('worksheet'),
      content: xmlDocument(sheetXml(table)),
    })),
  ];
  return writeOoxmlPackage(
    parts,
    [propertyRelationships.main('rId1', workbookPath)],
    workbookFormat,
  );
}

function sheetType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
}

function workbookXml(tables: readonly RegisterTable[]): string {
  const sheets = tables.map(({ name }, place) =>
    element('sheet', { name, sheetId: place + 1, 'r:id': `rId${place + 1}` }),
  );
  // Excel looks for a filter by this name.
  const filters = tables.map((table, place) =>
    element(
      'definedName',
      { name: '_xlnm._FilterDatabase', localSheetId: place, hidden: 1 },
      `'${escapeXml(table.name)}'!${cellRange(table, '$')}`,
    ),
  );
  return element(
    'workbook',
    { xmlns: sheetNamespace, 'xmlns:r': relationshipNamespace },
    element('sheets', {}, ...sheets),
    element('definedNames', {}, ...filters),
  );
}

/** The styles of cells, by their places in `cellXfs` of the styles. */
const cellStyles = { plain: 0, title: 1, day: 2 } as const;
const stylesXml = `<styleSheet xmlns="${sheetNamespace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml(table: RegisterTable): string {
  const { columnTitles, rows } = table;
  const columns = columnTitles.map((_, column) =>
    element('col', {
      min: column + 1,
      max: column + 1,
      width: columnWidth(table, column),
      customWidth: 1,
    }),
  );
  return element(
    'worksheet',
    { xmlns: sheetNamespace },
    element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, frozenFirstRow)),
    element('cols', {}, ...columns),
    element(
      'sheetData',
      {},
      rowXml(columnTitles, 1, cellStyles.title),
      ...rows.map((row, place) => rowXml(row, place + 2, cellStyles.plain)),
    ),
    element('autoFilter', { ref: cellRange(table) }),
  );
}

const frozenFirstRow = element('pane', {
  ySplit: 1,
  topLeftCell: 'A2',
  activePane: 'bottomLeft',
  state: 'frozen',
});

/** Writes a row. An empty cell is left out. */
function rowXml(row: readonly Cell[], number: number, textStyle: number): string {
  const cells = row.map((cell, column) =>
    cellXml(cell, `${columnLetters(column)}${number}`, textStyle),
  );
  return element('row', { r: number }, ...cells);
}

function cellXml(cell: Cell, r: string, textStyle: number): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return element('c', { r }, element('v', {}, String(cell)));
  if (typeof cell === 'object')
    return element('c', { r, s: cellStyles.day }, element('v', {}, String(dayNumber(cell.day))));
  const text = element('t', { 'xml:space': 'preserve' }, escapeCellText(cell));
  return element('c', { r, s: textStyle, t: 'inlineStr' }, element('is', {}, text));
}

/**
 * Escapes the text of a cell. Spreadsheets read `_x000D_` as a character (ISO/IEC 29500-1,
 * 22.9.2.19), and XML readers turn a carriage return into a line feed, so both are escaped too.
 */
function escapeCellText(text: string): string {
  return escapeXml(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '&#13;');
}

/**
 * Returns the number of a day in spreadsheets. 1 March 1900 is 61, because spreadsheets treat 1900
 * as a leap year.
 */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** Returns the width of a column: its longest text, up to 48 letters, and a margin of 3 letters. */
function columnWidth({ columnTitles, rows }: RegisterTable, column: number): number {
  const longest = rows.reduce(
    (most, row) => Math.max(most, cellText(row[column]).length),
    columnTitles[column]?.length ?? 0,
  );
  return Math.min(longest, 48) + 3;
}

/**
 * Returns the range of all cells of a table, such as `A1:C9`.
 *
 * @param prefix a `$` for absolute references
 */
function cellRange({ columnTitles, rows }: RegisterTable, prefix = ''): string {
  const lastColumn = columnLetters(columnTitles.length - 1);
  return `${prefix}A${prefix}1:${prefix}${lastColumn}${prefix}${rows.length + 1}`;
}

/** Returns the letters of a column: A for 0, Z for 25, AA for 26. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
