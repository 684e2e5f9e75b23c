import { describe, expect, test } from 'vitest';
import { describeOverdue, findDueDates } from '../../../src/consent/find-due-dates.ts';
import { careKinds, findCareDates } from '../../../src/consent/find-care-dates.ts';
import type { Told } from '../../../src/story/schema/told.ts';
import { validStoryAtGate } from '../../support/story-at-gate.ts';

const published = { publishFrom: '2026-03-01' };
const use = {
  use: 'presentation',
  where: 'A talk',
  to: 'staff',
  notedBy: 'a team',
  reach: '1',
} as const;
const told = (...shown: { on: string; toldOn?: string }[]): Told => ({
  id: 'k7m2qx',
  shown: shown.map((each) => ({ ...use, ...each })),
});
const dates = (front: Parameters<typeof findCareDates>[0], on: string, came?: Told) =>
  findCareDates(front, came, on).map(([what, day]) => `${day} ${what}`);

describe('the people in a story', () => {
  test('are thanked a week after it was published, until somebody has written that they were', () => {
    expect(dates(published, '2026-03-02')).toContain('2026-03-08 thanks');
    const thanked = { ...published, care: { thankedOn: '2026-03-09' } };
    expect(dates(thanked, '2026-03-02').join()).not.toContain('thanks');
  });

  test('are asked how they are on the day that was chosen', () => {
    const care = { aftercareOn: '2026-04-01', thankedOn: '2026-03-08' };
    expect(dates({ ...published, care }, '2026-03-10')).toContain('2026-04-01 aftercare');
  });

  test('hear what came of it after three months, unless they have heard before', () => {
    expect(dates(published, '2026-03-02')).toContain('2026-06-01 tell-back');
    const heard = told({ on: '2026-04-01', toldOn: '2026-04-08' });
    expect(dates(published, '2026-03-02', heard).join()).not.toContain('tell-back');
  });

  test('hear of each use a week later, until they have', () => {
    const came = told({ on: '2026-04-01', toldOn: '2026-04-08' }, { on: '2026-05-01' });
    expect(dates(published, '2026-03-02', came)).toContain('2026-05-08 tell-back');
  });

  test('are not on the list for ever: after three months the review asks', () => {
    expect(dates(published, '2026-06-08')).toContain('2026-03-08 thanks');
    expect(dates(published, '2026-06-09').join()).not.toContain('thanks');
  });
});

test('what people are owed is due with everything else, and holds no story back', () => {
  const due = findDueDates([validStoryAtGate()], '2026-03-02');
  expect(due).toContainEqual({
    ...{ id: 'k7m2qx', what: 'thanks', on: '2026-03-08', field: 'publishFrom' },
  });
  for (const what of careKinds) {
    expect(describeOverdue({ what, on: '2026-03-01' }, '2026-03-02')).toBe('shown');
  }
});
