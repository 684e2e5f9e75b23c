import { describe, expect, it } from 'vitest';
import {
  wrapText,
  writeTerminalDetails,
  writeTerminalTable,
} from '../../../../src/exports/register/terminal-register.ts';
import { toEntryWithoutFolder } from '../../../../src/library/register/register-entries.ts';
import { deciderAt } from '../../../support/story-at-gate.ts';
import { validEntry, createRegister } from '../../../support/any-register.ts';

const longRecord = 'SOS-2026-014-ABCDEFGHIJKLMNOPQRSTUVWXYZ1';
const stories = [
  validEntry(),
  {
    ...validEntry((data) => (deciderAt(data, 0).consent.withdrawnOn = '2026-11-20')),
    id: 'no22222',
  },
  { ...validEntry((data) => (deciderAt(data, 0).consent.record = longRecord)), id: 'abcdefghij22' },
  {
    ...validEntry((data) =>
      Object.assign(data, { people: 7, title: 8, themes: 9, safeguarding: {} }),
    ),
    id: '',
  },
  toEntryWithoutFolder('gone22', 'removal', { id: 'gone22', removedOn: '2026-11-01' }),
  toEntryWithoutFolder('past22', 'history', undefined),
];

describe('the register in a terminal', () => {
  const table = writeTerminalTable({ ...createRegister(...stories), on: '2027-01-10' });

  it('has a line for each story and person, in 80 columns', () => {
    expect(table.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(writeTerminalTable(createRegister(...stories))).toMatchInlineSnapshot(`
      "The consent register on 23 November 2026
      6 stories ever held, 2 in the public library, 2 in the staff library, 2 held
      back from both, 2 gone.

      Nothing is due within 60 days.

      Story                 Public until          Staff until
        Person              Record                Released      Ends

      k7m2qx                2027-06-01            2027-06-01
        1 storyteller       SOS-2026-014          2026-02-20    2028-02-20
        2 in the story      SOS-2026-015          2026-02-21    2028-02-21

      no22222               held back             held back
        withdrawn
        1 storyteller       SOS-2026-014          2026-02-20    withdrawn
        2 in the story      SOS-2026-015          2026-02-21    2028-02-21

      abcdefghij22          2027-06-01            2027-06-01
        1 storyteller       SOS-2026-014-ABCDEFGHIJKLMNOPQRSTUVWXYZ1
                                                  2026-02-20    2028-02-20
        2 in the story      SOS-2026-015          2026-02-21    2028-02-21

      (no valid id)         held back             held back
        invalid-field, missing-field

      gone22                removed               removed

      past22                in git alone          in git alone

      To see everything that is held about one story, run: npm run register -- <id>"
    `);
  });

  it('begins with what is due soon, and marks what is overdue', () => {
    expect(table).toContain('2027-02-20  k7m2qx, person 1: ask whether they are still happy\n');
    const late = writeTerminalTable({
      ...createRegister(validEntry(undefined, {}, '2027-02-25')),
      on: '2027-02-25',
    });
    expect(late).toContain('k7m2qx, person 1: ask whether they are still happy (overdue)');
    expect(writeTerminalTable(createRegister())).toContain('Nothing is due within 60 days.');
  });
});

it('a take-down at a host is due until somebody has confirmed it, even if the story is deleted', () => {
  const gone = (hostTakeDown: 'unconfirmed' | '2026-11-21') =>
    writeTerminalTable(
      createRegister(
        toEntryWithoutFolder('gone22', 'removal', {
          ...{ id: 'gone22', removedOn: '2026-11-20', hostTakeDown },
        }),
      ),
    );
  expect(gone('unconfirmed')).toContain(
    '2026-11-20  gone22: host take-down: not yet confirmed (overdue)',
  );
  expect(gone('2026-11-21')).toContain('Nothing is due within 60 days.');
});

it('the details of a story fit into 80 columns and leave out empty facts', () => {
  const details = writeTerminalDetails(createRegister(...stories));
  expect(details.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(writeTerminalDetails(createRegister(stories[4]!))).toMatchInlineSnapshot(`
    "The consent register on 23 November 2026

    Story                 gone22
    Kept                  removal alone
    Public library        removed
    Public: held back by  removed
    Staff library         removed
    Staff: held back by   removed
    No recorded on        2026-11-01
    No to                 the whole story"
  `);
});

it('a word that is longer than a line has its own line', () => {
  expect(wrapText('a: ', `b ${'c'.repeat(90)} d`)).toEqual([
    'a: b',
    `   ${'c'.repeat(90)}`,
    '   d',
  ]);
  expect(wrapText('a: ', '')).toEqual([]);
});
