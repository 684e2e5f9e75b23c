import { describe, expect, test } from 'vitest';
import { describeOverdue, findDueDates } from '../../../src/consent/find-due-dates.ts';
import { findMentioned } from '../../../src/story/schema/person.ts';
import { validStoryAtGate, deciderAt } from '../../support/story-at-gate.ts';
import { today } from '../../support/valid-story.ts';

const lines = (story: ReturnType<typeof validStoryAtGate>, on = today) =>
  findDueDates([story], on).map((due) => `${due.on} ${due.what} ${due.field}`);

describe('the due dates', () => {
  test('are every day on which something ends or somebody is asked, earliest first', () => {
    expect(lines(validStoryAtGate())).toEqual([
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

  test('name the story by its id alone', () => {
    expect(findDueDates([validStoryAtGate()], today)[0]).toMatchObject({ id: 'k7m2qx' });
    expect(JSON.stringify(findDueDates([validStoryAtGate()], today))).not.toMatch(
      /Robin|kettle|brother|SOS-/,
    );
  });

  test('include everything that is overdue, and leave out uses that have ended', () => {
    expect(lines(validStoryAtGate(), '2027-09-02')).toEqual([
      '2027-02-20 review people[0].consent.release.reviewOn',
      '2027-02-21 review people[1].consent.release.reviewOn',
      '2027-06-01 safeguarding-review safeguarding.reviewedOn',
      '2027-09-01 ask-again people[0].consent.askAgainOn',
      '2028-02-20 release-ends people[0].consent.release.expiresOn',
      '2028-02-21 release-ends people[1].consent.release.expiresOn',
      '2029-05-01 ask-again people[1].consent.askAgainOn',
    ]);
  });

  test('are only what holds the story back once somebody’s release has expired', () => {
    expect(lines(validStoryAtGate(), '2028-02-20').join()).toContain('review people[0]');
    expect(lines(validStoryAtGate(), '2028-02-21')).toEqual([
      '2027-06-01 safeguarding-review safeguarding.reviewedOn',
      '2027-09-01 ask-again people[0].consent.askAgainOn',
      '2028-02-20 release-ends people[0].consent.release.expiresOn',
    ]);
  });

  test('say whether a day that has passed holds the story back', () => {
    const described = findDueDates([validStoryAtGate()], '2027-09-02').map(
      (due) => `${due.what}: ${String(describeOverdue(due, '2027-09-02'))}`,
    );
    expect(described).toEqual([
      'review: shown',
      'review: shown',
      'safeguarding-review: heldBack',
      'ask-again: heldBack',
      'release-ends: undefined',
      'release-ends: undefined',
      'ask-again: undefined',
    ]);
  });

  test('are none if the folder’s name is not an id, since the name may be a person’s', () => {
    const place = { file: 'stories/family/robin/index.mdx' };
    expect(lines(validStoryAtGate(undefined, { place }))).toEqual([]);
  });

  test('include the day itself', () => {
    expect(lines(validStoryAtGate(), '2027-06-30')[3]).toContain('2027-06-30 use-ends');
  });

  test('leave out the day to ask somebody again if they have released the story since', () => {
    const story = validStoryAtGate(
      (front) => (deciderAt(front, 0).consent.askAgainOn = '2026-02-19'),
    );
    expect(lines(story).join()).not.toContain('people[0].consent.askAgainOn');
  });

  test.each([
    [
      'somebody has withdrawn',
      validStoryAtGate((front) => (deciderAt(front, 1).consent.withdrawnOn = '2026-11-20')),
    ],
    [
      'there is a removal',
      validStoryAtGate(undefined, { removal: { id: 'k7m2qx', removedOn: '2026-11-20' } }),
    ],
    ['a removal cannot be read', validStoryAtGate(undefined, { removal: 'unreadable' as const })],
  ])('are none if %s, since nobody who said no is asked', (_, story) => {
    expect(lines(story)).toEqual([]);
  });

  test('leave out what somebody who has died would be asked', () => {
    const story = validStoryAtGate((front) => (deciderAt(front, 0).diedOn = '2026-05-01'));
    expect(lines(story).filter((line) => line.includes('people[0]'))).toEqual([
      '2027-02-20 use-ends people[0].consent.release.uses[2].until',
      '2028-02-20 release-ends people[0].consent.release.expiresOn',
    ]);
  });

  test('have the day on which a professional leaves, unless they have said yes since', () => {
    const left = (leftOn: string) =>
      lines(validStoryAtGate((front) => (deciderAt(front, 0).leftOn = leftOn))).join('\n');
    expect(left('2026-12-31')).toContain('2026-12-31 left people[0].leftOn');
    expect(left('2026-02-19')).not.toContain('left people');
  });

  test('have the day on which somebody leaves who agreed to be mentioned', () => {
    const story = validStoryAtGate((front) => {
      Object.assign(findMentioned(front.people)[0]!.person, { leftOn: '2026-12-31' });
    });
    expect(lines(story)).toContain('2026-12-31 left people[2].leftOn');
  });

  test('leave out a use that was removed', () => {
    const removal = { id: 'k7m2qx', removedOn: '2026-11-20', uses: ['presentation' as const] };
    const left = lines(validStoryAtGate(undefined, { removal }));
    expect(left).toHaveLength(8);
    expect(left.join()).not.toContain('uses[2]');
  });

  describe('of somebody who left their work', () => {
    const left = (leftOn: string) =>
      validStoryAtGate((front) => (deciderAt(front, 0).leftOn = leftOn));

    test('stay until they have released the story since', () => {
      expect(lines(left('2026-10-31'))[0]).toBe('2026-10-31 left people[0].leftOn');
      expect(lines(left('2026-02-19')).join()).not.toContain('left');
    });
  });

  describe('of somebody who has died', () => {
    const died = (reviewedOn: string) =>
      validStoryAtGate((front) => {
        deciderAt(front, 0).diedOn = '2026-09-30';
        deciderAt(front, 0).leftOn = '2026-08-31';
        front.safeguarding.reviewedOn = reviewedOn;
      });

    test('ask the lead until the lead has looked at the story, and nobody else', () => {
      const due = lines(died('2026-06-01'));
      expect(due[0]).toBe('2026-09-30 died people[0].diedOn');
      expect(due.join()).not.toMatch(/(?:review|ask-again|left) people\[0\]/);
      expect(lines(died('2026-09-30')).join()).not.toContain('died');
    });
  });
});
