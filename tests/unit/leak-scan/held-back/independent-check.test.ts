import { describe, expect, it } from 'vitest';
import { passesIndependentCheck } from '../../../../src/leak-scan/held-back/independent-check.ts';
import { deciderAt } from '../../../support/story-at-gate.ts';
import { today, validData, type Typed } from '../../../support/valid-story.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';

/** Checks the valid story after a change, on a day. */
const passes = (change: (data: Typed & FrontMatter) => void, on = today) => {
  const data = validData();
  change(data);
  return passesIndependentCheck(() => data, undefined, 'public', on);
};

describe('the check that shares no code with the gate', () => {
  it('passes the valid story', () => expect(passes(() => undefined)).toBe(true));

  it.each<[string, (data: Typed & FrontMatter) => void]>([
    ['somebody mentioned has said no', ({ people }) => Object.assign(people[2]!, { withdrawnOn: '2026-10-01' })],
    ['criminal proceedings are ongoing', ({ safeguarding }) => (safeguarding.criminalProceedings = 'ongoing')],
    ['nobody has said whether there were criminal proceedings', ({ safeguarding }) => Reflect.deleteProperty(safeguarding, 'criminalProceedings')],
    ['a child is named by their own name', (data) => (deciderAt(data, 0).naming = 'own-name')],
    ['somebody anonymous for life is named', (data) => Object.assign(deciderAt(data, 0), { naming: 'own-name', ageBand: 'adult', anonymityForLife: true })],
    ['the day to ask again has come', (data) => (deciderAt(data, 0).consent.askAgainOn = today)],
    ['the day to ask again cannot be read', (data) => Object.assign(deciderAt(data, 0).consent, { askAgainOn: 'soon' })],
  ])('refuses if %s', (_, change) => expect(passes(change)).toBe(false)); // prettier-ignore

  it('passes until the day to ask again, and after a later release', () => {
    const asked = (askAgainOn: string) => (data: Typed & FrontMatter) =>
      (deciderAt(data, 0).consent.askAgainOn = askAgainOn);
    expect(passes(asked('2026-11-24'))).toBe(true);
    expect(passes(asked('2026-02-19'))).toBe(true);
    expect(passes(asked('2026-02-20'))).toBe(false);
  });

  it('passes a named adult, and one who waived a lifelong anonymity', () => {
    const named = (about: object) => (data: Typed & FrontMatter) =>
      Object.assign(deciderAt(data, 0), { naming: 'own-name', ageBand: 'adult', ...about });
    expect(passes(named({}))).toBe(true);
    expect(passes(named({ anonymityForLife: true, waiver: { on: today } }))).toBe(true);
  });
});
