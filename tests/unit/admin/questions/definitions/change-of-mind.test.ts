import { describe, expect, it } from 'vitest';
import type { FieldChange } from '../../../../../admin/questions/definitions/answer-path.ts';
import {
  restartChanges,
  applyChanges,
  askAgainChanges,
  withdrawChanges,
  consentStatus,
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
    Object.assign(person.consent.release, { on: later, coolingOffWaived: true });
    const again = { ...data, people: data.people.with(place, person as never), publishFrom: later };
    expect(open(again, later)).not.toEqual([]);
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
