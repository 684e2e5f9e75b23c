import { unzipSync, strFromU8 } from 'fflate';
import readSheets from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import { textOf, type Sheet } from '../../../../src/exports/register/cell.ts';
import { sheetsOf } from '../../../../src/exports/register/sheets.ts';
import { writeXlsx } from '../../../../src/exports/register/xlsx.ts';
import { entry, registerOf } from '../../../support/any-register.ts';

const register = registerOf(
  entry(),
  entry((data) => (data.safeguarding.outcome = 'hold')),
);
const sheets = sheetsOf(register);
const partsOf = (made: readonly Sheet[]) =>
  new Map(
    Object.entries(unzipSync(writeXlsx(made))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

describe('the workbook', () => {
  it('is read by another program as the tables it was made of, with its days as days', async () => {
    const read = await readSheets(Buffer.from(writeXlsx(sheets)));
    expect(read.map(({ sheet }) => sheet)).toEqual(['People', 'Open today', 'What is due']);
    for (const [place, { titles, rows }] of sheets.entries()) {
      const cells = read[place]!.data.map((row) =>
        row.map((cell) =>
          cell instanceof Date ? { day: cell.toISOString().slice(0, 10) } : (cell ?? ''),
        ),
      );
      expect(cells).toEqual([titles, ...rows.map((row) => row.map((cell) => cell ?? ''))]);
    }
  });

  it('keeps its first row in sight, and can be filtered by it', () => {
    const parts = partsOf(sheets);
    const [, due] = /<dimension|(<sheetViews>.*<\/sheetViews>)/.exec(
      parts.get('xl/worksheets/sheet3.xml')!,
    )!;
    expect(due).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    const rows = sheets[2]!.rows.length + 1;
    expect(parts.get('xl/worksheets/sheet3.xml')).toContain(`<autoFilter ref="A1:G${rows}"/>`);
    expect(parts.get('xl/workbook.xml')).toContain(`'What is due'!$A$1:$G$${rows}</definedName>`);
  });

  it('never holds a formula, whatever text is in it, and leaves out what XML cannot hold', async () => {
    const texts = ['=1+1', '<f>1</f>', '"&\'', 'a\u0000b\uFFFFc', ' space ', '_x000D_', '👋'];
    const sheet = { name: 'Any', titles: ['Text'], rows: texts.map((text) => [text]) };
    const xml = partsOf([sheet]).get('xl/worksheets/sheet1.xml')!;
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<t xml:space="preserve">=1+1</t>');
    expect(xml).toContain('abc');
    const [read] = await readSheets(Buffer.from(writeXlsx([sheet])));
    expect(read?.data[1]).toEqual(['=1+1']);
  });

  it('counts columns beyond Z', () => {
    const titles = Array.from({ length: 54 }, (_, place) => String(place));
    const xml = partsOf([{ name: 'Any', titles, rows: [] }]).get('xl/worksheets/sheet1.xml')!;
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

  it('are the same wherever and whenever they are made', () => {
    const here = Buffer.from(writeXlsx(sheets));
    for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London']) {
      process.env.TZ = place;
      expect(Buffer.from(writeXlsx(sheets)).equals(here)).toBe(true);
    }
  });
});

it('a cell is text as anyone reads it', () => {
  expect([undefined, 7, 'seven', { day: '2026-11-23' }].map(textOf)).toEqual([
    '',
    '7',
    'seven',
    '2026-11-23',
  ]);
});
