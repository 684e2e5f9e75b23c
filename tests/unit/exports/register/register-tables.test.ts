import { describe, expect, it } from 'vitest';
import { writeDueCalendar } from '../../../../src/exports/calendar/due-calendar.ts';
import { writeConsentRecords } from '../../../../src/exports/register/consent-records.ts';
import { writeCsv } from '../../../../src/exports/register/csv.ts';
import { writeReceipt } from '../../../../src/exports/register/receipt-page.ts';
import { cellText } from '../../../../src/exports/register/register-table.ts';
import {
  toPeopleTable,
  toRegisterTables,
} from '../../../../src/exports/register/register-tables.ts';
import {
  writeTerminalDetails,
  writeTerminalTable,
} from '../../../../src/exports/register/terminal-register.ts';
import { toEntryWithoutFolder } from '../../../../src/library/register/register-entries.ts';
import type { Register } from '../../../../src/library/register/register-story.ts';
import { createRegister, validEntry } from '../../../support/any-register.ts';
import { freeText, peopleOfEveryRoute } from '../../../support/people-of-every-route.ts';

/** Makes the register of one story with people of every route. */
const registerWith = (ageOnRelease?: number) =>
  createRegister(
    validEntry((data) => {
      Object.assign(data, { people: peopleOfEveryRoute(ageOnRelease) });
      Object.assign(data.safeguarding, {
        ...{ criminalProceedings: 'concluded', notAskedWeighed: { on: '2026-11-03' } },
      });
    }),
  );
const register = registerWith();

/** Reads the cells of one person by the titles of their columns, without empty ones. */
function cellsOf(number: number): Record<string, string> {
  const { columnTitles, rows } = toPeopleTable(register);
  const row = rows[number - 1] ?? [];
  return Object.fromEntries(
    columnTitles
      .map((title, place) => [title, cellText(row[place])] as const)
      .filter(([, text]) => text !== ''),
  );
}

describe('the table of people', () => {
  it.each<[string, number, Record<string, string>]>([
    [
      'an adult whose capacity was assessed',
      1,
      { Route: 'own', 'Capacity assessed': '2026-02-18' },
    ],
    [
      'a child who decides, with a holder beside them',
      2,
      {
        ...{ Route: 'own-competent', Holder: 'special-guardian' },
        ...{ 'Competence judged': '2026-02-18', 'Recognised by': 'name-of-teller' },
      },
    ],
    [
      'a child for whom the council decides',
      3,
      {
        ...{ Route: 'parental', Holder: 'local-authority-care-order', Protected: 'looked-after' },
        ...{ 'Child’s view': 'observed', 'Child asked': '2026-02-18' },
        ...{ 'Independent voice': 'independent-reviewing-officer', 'Independent view': 'agrees' },
        ...{ 'Voice heard': '2026-02-16' },
        ...{ 'Parents’ view': 'unsafe', 'Parents asked': '2026-02-15' },
      },
    ],
    [
      'an adult who lacks capacity',
      4,
      {
        ...{ Route: 'best-interests', 'Capacity assessed': '2026-02-18' },
        ...{ 'Best interests': '2026-02-19', 'Person’s view': 'observed' },
      },
    ],
    [
      'a child whose other parent disagrees',
      5,
      {
        ...{ Holder: 'step-parent-with-responsibility', 'Other parent': 'disagrees' },
        ...{ 'Objection weighed': '2026-02-17', Protected: 'proceedings' },
        ...{ 'Ask again': '2027-05-01' },
      },
    ],
    ['a professional who left', 6, { Route: 'staff', 'Left their work': '2026-10-31' }],
    [
      'an adult with a lifelong anonymity, who waived it and has died',
      7,
      {
        ...{ 'Anonymous for life': 'yes', 'Anonymity waived': '2026-02-11' },
        ...{ 'Waiver checked': '2026-02-12', Died: '2026-09-30' },
      },
    ],
    [
      'a child who decides alone',
      8,
      { 'No holder because': 'unsafe', 'No holder: decided': '2026-02-14', Protected: 'fostered' },
    ],
    [
      'people who agreed to be mentioned, of whom one has said no since',
      9,
      {
        ...{ Position: 'agreed', Record: 'SOS-2026-109 SOS-2026-110' },
        ...{ 'Agreed to mention': '2026-02-13', Withdrawn: '2026-11-05' },
      },
    ],
    [
      'somebody who was not asked and objects',
      10,
      {
        ...{ Position: 'not-asked', 'Not asked because': 'unsafe', 'Anonymous for life': 'no' },
        ...{ Objected: '2026-11-01', 'Objection weighed': '2026-11-02' },
      },
    ],
  ])('has what is recorded of %s', (_, number, cells) => {
    expect(cellsOf(number)).toMatchObject(cells);
  });

  it('has the criminal court, when the lead weighed those who were not asked, and the press', () => {
    expect(cellsOf(1)).toMatchObject({
      'Criminal court': 'concluded',
      'Not asked: weighed': '2026-11-03',
      'Yes to press until': '2028-02-20',
    });
  });

  it('has whether the host took the recording down', () => {
    const stateOf = (hostTakeDown: 'unconfirmed' | '2026-11-21' | undefined) => {
      const removal = {
        id: 'gone22',
        removedOn: '2026-11-20',
        ...(hostTakeDown && { hostTakeDown }),
      };
      const { columnTitles, rows } = toPeopleTable(
        createRegister(toEntryWithoutFolder('gone22', 'removal', removal)),
      );
      return cellText(rows[0]?.[columnTitles.indexOf('Host take-down')]);
    };
    expect(stateOf('unconfirmed')).toBe('not yet confirmed');
    expect(stateOf('2026-11-21')).toBe('2026-11-21');
    expect(stateOf(undefined)).toBe('');
  });

  it('gives every column its own title', () => {
    const { columnTitles } = toPeopleTable(register);
    expect(new Set(columnTitles).size).toBe(columnTitles.length);
  });
});

/** Writes a register in every format, and the receipts of everyone who decides. */
function writeEveryFormat(from: Register): [format: string, text: string][] {
  const context = { ...from, sayNoAddress: undefined, checkAddress: undefined };
  const [story] = from.stories;
  return [
    ['the table', writeTerminalTable(from)],
    ['the details', writeTerminalDetails(from)],
    ['CSV', writeCsv(toPeopleTable(from))],
    ['the sheets of the workbook', JSON.stringify(toRegisterTables(from))],
    ['the calendar', writeDueCalendar(from)],
    ['JSON-LD', writeConsentRecords(from, undefined)],
    ...story!.people
      .slice(0, 8)
      .map((person): [string, string] => [
        `the receipt of person ${person.number}`,
        writeReceipt(story!, person, context),
      ]),
  ];
}

describe('every format', () => {
  it.each(writeEveryFormat(register))('has no free text: %s', (_, text) => {
    expect(text.toUpperCase()).not.toContain(freeText);
  });

  it('is the same whatever the age in years', () => {
    expect(writeEveryFormat(registerWith(10))).toEqual(writeEveryFormat(registerWith(12)));
  });
});
