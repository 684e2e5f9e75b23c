import { unzipSync, strFromU8 } from 'fflate';
import readSheets from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import { cellText, type RegisterTable } from '../../../../src/exports/register/register-table.ts';
import { toRegisterTables } from '../../../../src/exports/register/register-tables.ts';
import { writeXlsx } from '../../../../src/exports/register/xlsx.ts';
import { validEntry, createRegister } from '../../../support/any-register.ts';

const register = createRegister(
  validEntry(),
  validEntry((data) => (data.safeguarding.outcome = 'hold')),
);
const tables = toRegisterTables(register);
const partsOf = (tables: readonly RegisterTable[]) =>
  new Map(
    Object.entries(unzipSync(writeXlsx(tables))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

describe('the workbook of the register', () => {
  it('is read by another package as the same tables, with days as dates', async () => {
    const read = await readSheets(Buffer.from(writeXlsx(tables)));
    expect(read.map(({ sheet }) => sheet)).toEqual(['People', 'Open today', 'What is due']);
    for (const [place, { columnTitles, rows }] of tables.entries()) {
      const cells = read[place]!.data.map((row) =>
        row.map((cell) =>
          cell instanceof Date ? { day: cell.toISOString().slice(0, 10) } : (cell ?? ''),
        ),
      );
      expect(cells).toEqual([columnTitles, ...rows.map((row) => row.map((cell) => cell ?? ''))]);
    }
  });

  it('keeps its first row in view, and filters by it', () => {
    const parts = partsOf(tables);
    const [, due] = /<dimension|(<sheetViews>.*<\/sheetViews>)/.exec(
      parts.get('xl/worksheets/sheet3.xml')!,
    )!;
    expect(due).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    const rows = tables[2]!.rows.length + 1;
    expect(parts.get('xl/worksheets/sheet3.xml')).toContain(`<autoFilter ref="A1:G${rows}"/>`);
    expect(parts.get('xl/workbook.xml')).toContain(`'What is due'!$A$1:$G$${rows}</definedName>`);
  });

  it('never contains a formula, and leaves out characters that XML cannot contain', async () => {
    const texts = ['=1+1', '<f>1</f>', '"&\'', 'a\u0000b\uFFFFc', ' space ', '_x000D_', '👋'];
    const table = { name: 'Any', columnTitles: ['Text'], rows: texts.map((text) => [text]) };
    const xml = partsOf([table]).get('xl/worksheets/sheet1.xml')!;
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<t xml:space="preserve">=1+1</t>');
    expect(xml).toContain('abc');
    const [read] = await readSheets(Buffer.from(writeXlsx([table])));
    expect(read?.data[1]).toEqual(['=1+1']);
  });

  it('gives back line breaks, and texts that look like an escaped character', async () => {
    const texts = ['_x000D_', '_x0041_', 'one\rtwo', 'one\ntwo', 'one\r\ntwo'];
    const table = { name: 'Any', columnTitles: ['Text'], rows: texts.map((text) => [text]) };
    const [read] = await readSheets(Buffer.from(writeXlsx([table])));
    expect(read?.data.slice(1)).toEqual(texts.map((text) => [text]));
  });

  it('names the columns after Z as AA and so on', () => {
    const columnTitles = Array.from({ length: 54 }, (_, place) => String(place));
    const xml = partsOf([{ name: 'Any', columnTitles, rows: [] }]).get('xl/worksheets/sheet1.xml')!;
    expect(xml).toContain('<autoFilter ref="A1:BB1"/>');
    expect(xml).toContain('<c r="Z1"');
    expect(xml).toContain('<c r="AA1"');
  });
});

describe('the bytes of the workbook', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('are the same in every time zone', () => {
    const here = Buffer.from(writeXlsx(tables));
    for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London']) {
      process.env.TZ = place;
      expect(Buffer.from(writeXlsx(tables)).equals(here)).toBe(true);
    }
  });
});

it('a cell is turned into text, and a day into year, month and day', () => {
  expect([undefined, 7, 'seven', { day: '2026-11-23' }].map(cellText)).toEqual([
    '',
    '7',
    'seven',
    '2026-11-23',
  ]);
});
