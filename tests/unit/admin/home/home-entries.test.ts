import { describe, expect, test } from 'vitest';
import {
  listDue,
  listHeldBack,
  listLately,
  listLeaving,
  type HomeEntry,
} from '../../../../admin/home/home-entries.ts';
import { deskHome, heldBackStory, homeStory } from './a-home.ts';

const titles = (entries: readonly HomeEntry[]) => entries.map(({ title }) => title);
const texts = (entries: readonly HomeEntry[]) =>
  entries.map(({ title, day, lines }) => [title, day, ...lines].filter(Boolean).join(' | '));

describe('what is held back', () => {
  test('begins with faults that somebody can put right, each with its first reason', () => {
    const entries = listHeldBack(
      deskHome([
        homeStory(),
        heldBackStory('info', { title: 'Paused' }),
        heldBackStory('error', { title: 'Wrong' }),
      ]),
    );
    expect(texts(entries)).toEqual([
      'Wrong | To put right: It is on hold. | Wait.',
      'Paused | It is on hold. | Wait.',
    ]);
  });

  test('names a no before a fault, and counts the other reasons', () => {
    const story = heldBackStory('error', {
      reasons: [
        { severity: 'error', message: 'A date is missing.', hint: 'Write it.', field: 'title' },
        {
          severity: 'info',
          message: 'Withdrawn.',
          hint: 'Thank them.',
          field: 'people[0].consent',
        },
      ],
    });
    const [entry] = listHeldBack(deskHome([story]));
    expect(entry).toMatchObject({
      href: '#/collections/family/entries/k7m2qx/index?at=people.0.consent',
      lines: ['Withdrawn.', 'Thank them.', '1 more reason.'],
    });
  });

  test('has a name also where the title cannot be read', () => {
    expect(titles(listHeldBack(deskHome([heldBackStory('error', {})])))).toEqual([
      'Without a title: k7m2qx',
    ]);
  });
});

describe('what is due', () => {
  const field = 'people[0].consent.release.uses[1].until';
  const due = (on: string, who?: string) =>
    ({ what: 'use-ends', on, field, use: 'presentation', ...(who ? { who } : {}) }) as const;

  test('is listed from the longest overdue to the sixtieth day ahead', () => {
    const story = homeStory({ due: [due('2027-01-22'), due('2027-01-23'), due('2026-11-23')] });
    expect(listDue(deskHome([story])).map(({ day }) => day)).toEqual(['2026-11-23', '2027-01-22']);
  });

  test('for several people of one story on one day is one entry', () => {
    const story = homeStory({
      due: [
        due('2026-12-31', 'dad'),
        due('2026-12-31', 'his daughter, 7'),
        due('2026-12-30', 'dad'),
      ],
    });
    expect(texts(listDue(deskHome([story])))).toEqual([
      'The kettle was always on | 2026-12-30 | The last day in presentations: dad.',
      'The kettle was always on | 2026-12-31 | The last day in presentations: dad; his daughter, 7.',
    ]);
  });
});

test('noes on their way are stories that the site still shows, and recordings at a host', () => {
  const home = deskHome([homeStory()], { leaving: ['k7m2qx'] });
  home.library?.takeDowns.push(
    { id: 'k7m2qx', what: 'host-take-down', on: '2026-11-20', field: 'hostTakeDown' },
    { id: 'q4n8vt', what: 'host-take-down', on: '2026-11-19', field: 'hostTakeDown' },
  );
  expect(listLeaving(home).map(({ title, href }) => [title, href])).toEqual([
    ['The kettle was always on', '#/collections/family/entries/k7m2qx/index'],
    ['The kettle was always on', '#/collections/family/entries/k7m2qx/index?at=recording'],
    ['q4n8vt', undefined],
  ]);
});

test('published lately are the stories of the last sixty days, the newest first', () => {
  const since = (title: string, shownSince: string) => homeStory({ title, shownSince });
  const stories = [
    since('Old', '2026-09-23'),
    since('First', '2026-09-24'),
    since('Newest', '2026-11-23'),
    heldBackStory('info', { title: 'Held back' }),
  ];
  expect(titles(listLately(deskHome(stories)))).toEqual(['Newest', 'First']);
});
