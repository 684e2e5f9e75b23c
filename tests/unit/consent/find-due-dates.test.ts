import { describe, expect, test } from 'vitest';
import { findDueDates } from '../../../src/consent/find-due-dates.ts';
import { atGate, decider } from '../../support/at-gate.ts';
import { today } from '../../support/valid-story.ts';

const lines = (story: ReturnType<typeof atGate>, on = today) =>
  findDueDates([story], on).map((due) => `${due.on} ${due.what} ${due.field}`);

describe('what falls due', () => {
  test('is every day on which something ends or somebody is asked, the earliest first', () => {
    expect(lines(atGate())).toEqual([
      '2027-02-20 review people[0].consent.release.reviewOn',
      '2027-02-20 use-ends people[0].consent.release.uses[2].until',
      '2027-02-21 review people[1].consent.release.reviewOn',
      '2027-06-01 safeguarding-review safeguarding.reviewedOn',
      '2027-06-30 use-ends people[1].consent.release.uses[3].until',
      '2027-09-01 ask-again people[0].consent.askAgainOn',
      '2028-02-20 release-ends people[0].consent.release.expiresOn',
      '2028-02-21 release-ends people[1].consent.release.expiresOn',
      '2029-05-01 ask-again people[1].consent.askAgainOn',
    ]);
  });

  test('names the story by its id alone', () => {
    expect(findDueDates([atGate()], today)[0]).toMatchObject({ id: 'k7m2qx' });
    expect(JSON.stringify(findDueDates([atGate()], today))).not.toMatch(
      /Robin|kettle|brother|SOS-/,
    );
  });

  test('is not what is over, but for a review that was never held', () => {
    expect(lines(atGate(), '2027-07-01').slice(0, 3)).toEqual([
      '2027-02-20 review people[0].consent.release.reviewOn',
      '2027-02-21 review people[1].consent.release.reviewOn',
      '2027-09-01 ask-again people[0].consent.askAgainOn',
    ]);
  });

  test('is nothing once somebody’s release has run out', () => {
    expect(lines(atGate(), '2028-02-20')).not.toEqual([]);
    expect(lines(atGate(), '2028-02-21')).toEqual([]);
  });

  test('is nothing where the folder’s name is no id, for it may be somebody’s', () => {
    const place = { file: 'stories/family/robin/index.mdx' };
    expect(lines(atGate(undefined, { place }))).toEqual([]);
  });

  test('is on that day still', () => {
    expect(lines(atGate(), '2027-06-30')[2]).toContain('2027-06-30 use-ends');
  });

  test('does not ask anybody again who has released the story since', () => {
    const story = atGate((front) => (decider(front, 0).consent.askAgainOn = '2026-02-19'));
    expect(lines(story).join()).not.toContain('people[0].consent.askAgainOn');
  });

  test.each([
    [
      'somebody has withdrawn',
      atGate((front) => (decider(front, 1).consent.withdrawnOn = '2026-11-20')),
    ],
    [
      'there is a removal',
      atGate(undefined, { removal: { id: 'k7m2qx', removedOn: '2026-11-20' } }),
    ],
    ['a removal cannot be read', atGate(undefined, { removal: 'unreadable' as const })],
  ])('is nothing where %s: nobody who said no is asked', (_, story) => {
    expect(lines(story)).toEqual([]);
  });

  test('is all but the use that was taken away', () => {
    const removal = { id: 'k7m2qx', removedOn: '2026-11-20', uses: ['presentation' as const] };
    const left = lines(atGate(undefined, { removal }));
    expect(left).toHaveLength(8);
    expect(left.join()).not.toContain('uses[2]');
  });
});
