import { strToU8, zipSync } from 'fflate';
import { textOf, type Cell, type Sheet } from './cell.ts';

/**
 * Tables as an Excel workbook (ISO/IEC 29500), each a sheet whose first row stays in sight and can
 * be filtered by. Days are days, and text is never a formula. The same tables give the same bytes.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const files = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, place) => [`rId${place + 1}`, 'worksheet', sheetFile(place)] as const),
      [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, place) => [`xl/${sheetFile(place)}`, write(sheet)])),
  };
  const bytes = Object.entries(files).map(([path, xml]) => [path, strToU8(head + xml)]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: firstDay() });
}

/** A zip tells the time of the place; made of its parts there, this one is the same everywhere. */
const firstDay = () => new Date(1980, 0, 1, 12);
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sort = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const sheetFile = (place: number) => `worksheets/sheet${place + 1}.xml`;

function contentTypes(sheets: readonly Sheet[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${sort}.${type}+xml"/>`;
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${sheets.map((_, place) => part(sheetFile(place), 'worksheet')).join('')}</Types>`;
}

function relations(targets: readonly (readonly [id: string, type: string, to: string])[]): string {
  const each = targets.map(
    ([id, type, to]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${to}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name }, place) =>
      `<sheet name="${escapeXml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  // Excel finds a filter by this name.
  const filters = sheets.map(
    ({ name, ...sheet }, place) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">'${escapeXml(name)}'!${extent(sheet, '$')}</definedName>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

/** The looks a cell can have, by their places in `cellXfs`. */
const looks = { plain: 0, title: 1, day: 2 } as const;
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function write(sheet: Sheet): string {
  const { titles, rows } = sheet;
  const wide = titles.map((_, column) => widthOf(sheet, column));
  const columns = wide.map(
    (width, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  const written = [titles.map((title) => text(title, looks.title)), ...rows.map(cells)];
  const lines = written.map((row, place) => {
    const inPlace = row.map((cell, column) =>
      cell.replace('<c', `<c r="${name(column)}${place + 1}"`),
    );
    return `<row r="${place + 1}">${inPlace.join('')}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="${extent(sheet)}"/></worksheet>`;
}

function cells(row: readonly Cell[]): string[] {
  return row.map((cell) => {
    if (cell === undefined || cell === '') return '';
    if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
    return typeof cell === 'object'
      ? `<c s="${looks.day}"><v>${serial(cell.day)}</v></c>`
      : text(cell, looks.plain);
  });
}

function text(words: string, look: number): string {
  return `<c s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(words)}</t></is></c>`;
}

/** A day as spreadsheets count it: 1 March 1900 is the 61st, since they take 1900 for a leap year. */
function serial(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** As wide as what stands in the column, up to a point. */
function widthOf({ titles, rows }: Sheet, column: number): number {
  const longest = rows.reduce(
    (most, row) => Math.max(most, textOf(row[column]).length),
    titles[column]?.length ?? 0,
  );
  return Math.min(longest, 48) + 3;
}

/** All cells of a sheet, as in `A1:C9`. */
function extent({ titles, rows }: Omit<Sheet, 'name'>, fix = ''): string {
  const last = `${fix}${name(titles.length - 1)}${fix}${rows.length + 1}`;
  return `${fix}A${fix}1:${last}`;
}

/** The letters of a column: A for 0, Z for 25, AA for 26. */
function name(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : name(Math.floor(column / 26) - 1) + letter;
}

/** Text that may stand in XML. Signs that XML cannot hold are left out. */
function escapeXml(words: string): string {
  return words
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
