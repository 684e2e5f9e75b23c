import { describe, expect, it } from 'vitest';
import {
  askAnew,
  patched,
  pause,
  sayNo,
  standingOf,
  type Patch,
} from '../../../../../admin/questions/definitions/say-no.ts';
import type { Group } from '../../../../../admin/questions/definitions/drafts.ts';
import { narrows } from '../../../../../src/review/narrows.ts';
import { addDays } from '../../../../../src/story/plain-date.ts';
import { around, openTo } from '../../../../support/at-gate.ts';
import { today, validData } from '../../../../support/valid-story.ts';

/** The valid story with a change of heart of one of its people. */
function after(patches: readonly Patch[], place = 0) {
  const data = validData();
  const { group } = patched(data.people[place] as unknown as Group, patches);
  return { ...data, people: data.people.toSpliced(place, 1, group as never) };
}
const open = (data: unknown, on = today) => openTo({ ...around(), data }, on);
const [teller] = validData().people as unknown as [Group];
const withNo = patched(teller, sayNo(today)).group;

describe.each([0, 1])('when person %i says no', (place) => {
  const data = after(sayNo(today), place);

  it('the story may be put to no use', () => expect(open(data)).toEqual([]));

  it('nothing can hold it up', () => expect(narrows(validData(), data)).toBe(true));
});

describe.each([0, 1])('when person %i wants to think again', (place) => {
  const data = after(pause(today), place);

  it('the story may be put to no use from that day', () => {
    expect(open(data)).toEqual([]);
    expect(open(data, addDays(today, 100))).toEqual([]);
  });

  it('nothing can hold it up', () => expect(narrows(validData(), data)).toBe(true));

  it('only a later yes counts', () => {
    const later = addDays(today, 1);
    const person = data.people[place] as unknown as Group & {
      consent: { release: Record<string, unknown> };
    };
    Object.assign(person.consent.release, { on: later, coolingOffWaived: true });
    const again = { ...data, people: data.people.with(place, person as never), publishFrom: later };
    expect(open(again, later)).not.toEqual([]);
  });
});

describe('a change of heart', () => {
  it.each([
    ['no', sayNo(today)],
    ['pause', pause(today)],
  ])('(%s) that was a mistake leaves no trace once it is undone', (_, patches) => {
    const { group, undo } = patched(teller, patches);
    expect(patched(group, undo).group).toEqual(teller);
  });

  it('after a no needs a new yes: the earlier one is gone, and how it was agreed to tell is not', () => {
    const { group } = patched(withNo, askAnew);
    expect(group).not.toHaveProperty('consent.withdrawnOn');
    expect(group).not.toHaveProperty('consent.release');
    expect(group).toHaveProperty('consent.agreedToTell');
  });
});

describe('how somebody stands', () => {
  it('is nothing to speak of while their yes holds', () => {
    expect(standingOf(teller, today)).toBeUndefined();
  });

  it('is no from the moment it is written, whatever its day', () => {
    expect(standingOf(withNo, today)).toBe('no');
    expect(standingOf(patched(teller, sayNo('2099-01-01')).group, today)).toBe('no');
    expect(
      standingOf(
        patched(teller, [{ path: ['consent', 'withdrawnOn'], value: 'soon' }]).group,
        today,
      ),
    ).toBe('no');
  });

  it('is to be asked again from the day on, until there is a later yes', () => {
    const paused = patched(teller, pause(today)).group;
    expect(standingOf(paused, addDays(today, -1))).toBeUndefined();
    expect(standingOf(paused, today)).toBe('to-be-asked');
    const anew = [{ path: ['consent', 'release', 'on'] as const, value: addDays(today, 1) }];
    expect(standingOf(patched(paused, anew).group, addDays(today, 2))).toBeUndefined();
  });
});
