import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar, writeDueCalendar } from '../../../../src/exports/calendar/due-calendar.ts';
import { toEntryWithoutFolder } from '../../../../src/library/register/register-entries.ts';
import { deciderAt } from '../../../support/story-at-gate.ts';
import { validEntry, createRegister } from '../../../support/any-register.ts';

/** Reads the events of a calendar with another package. */
function eventsOf(ics: string) {
  return new ICAL.Component(ICAL.parse(ics) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
    .map(({ uid, summary, startDate, endDate, description }) => ({
      uid,
      summary,
      description,
      on: startDate.toString(),
      end: endDate.toString(),
      isDay: startDate.isDate,
    }));
}

describe('the calendar of what is due', () => {
  const ics = writeDueCalendar(createRegister(validEntry()));

  it('contains every review, every end and every day to ask again, as whole days', () => {
    const events = eventsOf(ics);
    expect(events.map(({ on, summary }) => `${on} ${summary}`)).toEqual([
      '2027-02-20 k7m2qx, person 1: ask whether they are still happy',
      '2027-02-20 k7m2qx, person 1: a use ends (presentation)',
      '2027-02-21 k7m2qx, person 2: ask whether they are still happy',
      '2027-06-01 k7m2qx: safeguarding review',
      '2027-06-30 k7m2qx, person 2: a use ends (learning)',
      '2027-09-01 k7m2qx, person 1: ask the person themselves again',
      '2028-02-20 k7m2qx, person 1: the release ends',
      '2028-02-21 k7m2qx, person 2: the release ends',
      '2029-05-01 k7m2qx, person 2: ask the person themselves again',
    ]);
    expect(events.every(({ isDay }) => isDay)).toBe(true);
    expect(events[0]?.end).toBe('2027-02-21');
  });

  it('names stories by id and people by number, and contains no record reference or part', () => {
    expect(ics).not.toContain('SOS-');
    expect(ics).not.toContain('storyteller');
  });

  it('gives every entry its own identifier and keeps it when the day changes', () => {
    const uids = eventsOf(ics).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    const moved = validEntry(
      (data) => (deciderAt(data, 0).consent.release.reviewOn = '2027-01-15'),
    );
    const later = eventsOf(writeDueCalendar(createRegister(moved)));
    expect(later.map(({ uid }) => uid).toSorted()).toEqual(uids.toSorted());
    expect(later[0]).toMatchObject({ on: '2027-01-15' });
  });

  it('keeps an entry’s identifier when the order of people changes', () => {
    const reversed = validEntry((data) => data.people.reverse());
    const uids = (written: string) =>
      eventsOf(written)
        .map(({ uid }) => uid)
        .toSorted();
    expect(uids(writeDueCalendar(createRegister(reversed)))).toEqual(uids(ics));
  });

  it('contains no entry for a story from which someone withdrew', () => {
    const withdrawn = validEntry((data) => (deciderAt(data, 1).consent.withdrawnOn = '2026-11-20'));
    expect(eventsOf(writeDueCalendar(createRegister(withdrawn)))).toEqual([]);
  });

  it('contains what stays due until it is done: somebody has died, or a recording is at its host', () => {
    const changed = validEntry((data) => (deciderAt(data, 1).diedOn = '2026-09-30'));
    const unconfirmed = toEntryWithoutFolder('gone22', 'removal', {
      ...{ id: 'gone22', removedOn: '2026-11-20', hostTakeDown: 'unconfirmed' },
    });
    const events = eventsOf(writeDueCalendar(createRegister(changed, unconfirmed)));
    const lines = events.map(({ on, summary }) => `${on} ${summary}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        '2026-09-30 k7m2qx, person 2: the person has died: ask the safeguarding lead, and nobody else (overdue, so the story is held back)',
        '2026-11-20 gone22: host take-down: not yet confirmed (overdue)',
      ]),
    );
    expect(lines.join()).not.toContain('person 2: ask whether they are still happy');
  });

  it('is dated by the register’s day and is the same each time', () => {
    expect(ics).toContain('DTSTAMP:20261123T000000Z');
    expect(writeDueCalendar(createRegister(validEntry()))).toBe(ics);
  });
});

describe('an iCalendar file', () => {
  const summary = `Ends; begins, \\ "é" ${'👋🏽 über '.repeat(20)}\nnext`;
  const ics = writeCalendar(
    'Days, all',
    [{ uid: 'a', on: '2026-12-31', summary, description: 'x' }],
    '2026-11-23',
  );

  it('folds lines at 75 bytes, never within a letter, and ends each with CRLF', () => {
    const lines = ics.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.some((line) => /[\r\n\uFFFD]/.test(line))).toBe(false);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gives back every text when it is read', () => {
    const [event] = eventsOf(ics);
    expect(event).toMatchObject({ summary, on: '2026-12-31', end: '2027-01-01' });
  });
});
