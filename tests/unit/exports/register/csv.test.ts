import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraliseFormula, writeCsv } from '../../../../src/exports/register/csv.ts';
import { toPeopleTable } from '../../../../src/exports/register/register-tables.ts';
import { uses } from '../../../../src/story/vocabulary.ts';
import { validEntry, createRegister } from '../../../support/any-register.ts';

/** Reads CSV by the rules of RFC 4180. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const text = csv.replace(/^\uFEFF/, '');
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') field += text.charAt(++at);
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',') {
      row.push(field);
      field = '';
    } else if (sign === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      at += 1;
    } else throw new Error(`A bare ${JSON.stringify(sign)} at ${String(at)}.`);
  }
  return rows;
}

describe('CSV', () => {
  it('gives back any text when it is read', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 })),
        (rows) => {
          const csv = writeCsv({ name: 'Any', columnTitles: ['One', 'Other'], rows });
          expect(readCsv(csv)).toEqual([
            ['One', 'Other'],
            ...rows.map((row) => row.map(neutraliseFormula)),
          ]);
        },
      ),
    );
  });

  it('begins with a byte order mark, and ends its lines with CRLF', () => {
    expect(
      writeCsv({
        name: 'Any',
        columnTitles: ['a'],
        rows: [[undefined], [7], [{ day: '2026-11-23' }]],
      }),
    ).toBe('\uFEFF"a"\r\n""\r\n"7"\r\n"2026-11-23"\r\n');
  });

  const starts = [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '＝',
    '＋',
    '－',
    '＠',
    '﹢',
    '﹣',
    '﹦',
    '﹫',
    '\u2212',
  ];

  const signs = starts.filter((start) => !/\s/.test(start));

  it.each(starts)('puts an apostrophe before a formula that begins with %j', (start) => {
    expect(neutraliseFormula(`${start}1+1`)).toBe(`'${start}1+1`);
  });

  it('puts an apostrophe before a formula that follows invisible characters', () => {
    const hiding = fc.string({
      unit: fc.constantFrom(' ', '\u00a0', '\u200b', '\u0000', '\t', '"', "'", '\uFEFF'),
    });
    fc.assert(
      fc.property(hiding, fc.constantFrom(...signs), fc.string(), (before, start, after) => {
        expect(neutraliseFormula(before + start + after).startsWith("'")).toBe(true);
        const [, [field = ''] = []] = readCsv(
          writeCsv({ name: 'Any', columnTitles: ['a'], rows: [[before + start + after]] }),
        );
        expect(field.startsWith("'")).toBe(true);
      }),
    );
  });

  it('does not change harmless text', () => {
    for (const text of ['SOS-2026-014', '2026-11-23', 'k7m2qx', 'a=b', '10-12', ''])
      expect(neutraliseFormula(text)).toBe(text);
  });
});

describe('the table of people', () => {
  const { columnTitles, rows } = toPeopleTable(createRegister(validEntry()));
  const column = (title: string) => rows.map((row) => row[columnTitles.indexOf(title)]);

  it('has a row for each person, with the last day of each use they agreed to', () => {
    expect(column('Person')).toEqual([1, 2, 3]);
    expect(column('Record')).toEqual(['SOS-2026-014', 'SOS-2026-015', 'SOS-2026-017']);
    expect(column('Yes to presentation until')).toEqual([
      { day: '2027-02-20' },
      { day: '2028-02-21' },
      undefined,
    ]);
    expect(column('Yes to report until')).toEqual([undefined, undefined, undefined]);
    expect(columnTitles.filter((title) => title.startsWith('Yes to'))).toHaveLength(uses.length);
  });

  it('lists the uses of the story, where it appears, and what is due', () => {
    expect(column('Public: may be used for')[0]).toBe(
      'website 2027-06-01; staff-library 2027-06-01; presentation 2027-02-20; learning 2027-06-01',
    );
    expect(column('Appears in')[0]).toBe(
      'public/page public/search public/lists public/sitemap public/feeds public/for/present public/for/learn public/present public/slides public/slide public/handout public/handoutLarge public/handoutWord staff/page staff/search staff/lists staff/for/present staff/for/learn staff/present staff/slides staff/slide staff/handout staff/handoutLarge staff/handoutWord',
    );
    expect(column('Next due')).toEqual([{ day: '2027-02-20' }, { day: '2027-02-21' }, undefined]);
  });

  it('names only rules as the reasons why a story is held back', () => {
    const heldBack = toPeopleTable(
      createRegister(validEntry((data) => (data.safeguarding.outcome = 'hold'))),
    );
    const [row = []] = heldBack.rows;
    expect(row[columnTitles.indexOf('Public library')]).toBe('held back');
    expect(row[columnTitles.indexOf('Public: held back by')]).toBe('on-hold');
    expect(row[columnTitles.indexOf('Appears in')]).toBe('');
  });
});
