import { describe, expect, it } from 'vitest';
import type { FieldChange } from '../../../../../admin/questions/definitions/answer-path.ts';
import {
  isReviewDue,
  objectChanges,
  restartChanges,
  applyChanges,
  askAgainChanges,
  withdrawChanges,
  consentStatus,
  withdrawMentionChanges,
} from '../../../../../admin/questions/definitions/change-of-mind.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { narrowsConsent } from '../../../../../src/consent/narrows-consent.ts';
import { addDays } from '../../../../../src/story/plain-date.ts';
import { gateSurroundings, allowedUsesOf } from '../../../../support/story-at-gate.ts';
import { today, validData } from '../../../../support/valid-story.ts';

/** Returns the valid story after a change of mind of one of its people. */
function after(changes: readonly FieldChange[], place = 0) {
  const data = validData();
  const { group } = applyChanges(data.people[place] as unknown as FieldGroup, changes);
  return { ...data, people: data.people.toSpliced(place, 1, group as never) };
}
const open = (data: unknown, on = today) => allowedUsesOf({ ...gateSurroundings(), data }, on);
const [teller] = validData().people as unknown as [FieldGroup];
const withNo = applyChanges(teller, withdrawChanges(today)).group;

describe.each([0, 1])('when person %i says no', (place) => {
  const data = after(withdrawChanges(today), place);

  it('no use of the story is allowed', () => expect(open(data)).toEqual([]));

  it('the change counts as narrowing consent, so that no guard stops it', () =>
    expect(narrowsConsent(validData(), data)).toBe(true));
});

describe.each([0, 1])('when person %i wants to think again', (place) => {
  const data = after(askAgainChanges(today), place);

  it('no use of the story is allowed from that day on', () => {
    expect(open(data)).toEqual([]);
    expect(open(data, addDays(today, 100))).toEqual([]);
  });

  it('the change counts as narrowing consent, so that no guard stops it', () =>
    expect(narrowsConsent(validData(), data)).toBe(true));

  it('a later yes allows uses again', () => {
    const later = addDays(today, 1);
    const person = data.people[place] as unknown as FieldGroup & {
      consent: { release: Record<string, unknown> };
    };
    // Both are under 18: nobody may waive the wait, and the month of a birthday is set again.
    const before = validData().people[place] as { consent: { askAgainOn?: string } };
    Object.assign(person.consent.release, { on: later });
    Object.assign(person.consent, { askAgainOn: before.consent.askAgainOn });
    const publishFrom = addDays(later, 7);
    const again = { ...data, people: data.people.with(place, person as never), publishFrom };
    expect(open(again, publishFrom)).not.toEqual([]);
  });
});

describe('a change of mind', () => {
  it.each([
    ['no', withdrawChanges(today)],
    ['pause', askAgainChanges(today)],
  ])('(%s) leaves no trace when it is undone', (_, changes) => {
    const { group, undo } = applyChanges(teller, changes);
    expect(applyChanges(group, undo).group).toEqual(teller);
  });

  it('from no to yes removes the withdrawal and the release, and keeps the agreement to tell', () => {
    const { group } = applyChanges(withNo, restartChanges);
    expect(group).not.toHaveProperty('consent.withdrawnOn');
    expect(group).not.toHaveProperty('consent.release');
    expect(group).toHaveProperty('consent.agreedToTell');
  });
});

describe('the consent status', () => {
  it('is undefined while the consent holds', () => {
    expect(consentStatus(teller, today)).toBeUndefined();
  });

  it('is no as soon as a withdrawal is written, whatever its day', () => {
    expect(consentStatus(withNo, today)).toBe('no');
    expect(consentStatus(applyChanges(teller, withdrawChanges('2099-01-01')).group, today)).toBe(
      'no',
    );
    expect(
      consentStatus(
        applyChanges(teller, [{ path: ['consent', 'withdrawnOn'], value: 'soon' }]).group,
        today,
      ),
    ).toBe('no');
  });

  it('is to-be-asked from the day on until there is a later yes', () => {
    const paused = applyChanges(teller, askAgainChanges(today)).group;
    expect(consentStatus(paused, addDays(today, -1))).toBeUndefined();
    expect(consentStatus(paused, today)).toBe('to-be-asked');
    const anew = [{ path: ['consent', 'release', 'on'] as const, value: addDays(today, 1) }];
    expect(consentStatus(applyChanges(paused, anew).group, addDays(today, 2))).toBeUndefined();
  });
});

describe('when somebody who is only mentioned says no', () => {
  const agreed = validData().people[2] as unknown as FieldGroup;
  const notAsked = { part: 'mentioned', description: 'his dad', position: 'not-asked' };

  it('no use of the story is allowed, and the change counts as narrowing consent', () => {
    const data = after(withdrawMentionChanges(today), 2);
    expect(open(data)).toEqual([]);
    expect(narrowsConsent(validData(), data)).toBe(true);
  });

  it('their status is no: after a withdrawal for good, after an objection until it is weighed', () => {
    const status = (person: FieldGroup) => consentStatus(person, today);
    expect(status(applyChanges(agreed, withdrawMentionChanges(today)).group)).toBe('no');
    const { group } = applyChanges(notAsked, objectChanges(today));
    expect(status(group)).toBe('no');
    expect(status({ ...group, objectionWeighed: { on: today } })).toBeUndefined();
    expect(status({ ...group, objectionWeighed: { on: addDays(today, -1) } })).toBe('no');
  });
});

describe('the question whether somebody is still happy', () => {
  it('is due from its day on, and never about somebody who has died', () => {
    expect(isReviewDue(teller, '2027-02-19')).toBe(false);
    expect(isReviewDue(teller, '2027-02-20')).toBe(true);
    expect(isReviewDue({ ...teller, diedOn: today }, '2027-02-20')).toBe(false);
  });
});
