import { describe, expect, it } from 'vitest';
import {
  findStatedRenewal,
  withRenewals,
} from '../../../../../admin/questions/definitions/renewals.ts';
import { getAtPath, setAtPath } from '../../../../../admin/questions/definitions/answer-path.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { validConsentContext } from '../../../../support/story-at-gate.ts';
import { validData, type Typed } from '../../../../support/valid-story.ts';

const judging = { kind: 'young-person', context: validConsentContext() } as const;
const withRenewal = (about: FieldGroup, data: unknown) =>
  withRenewals([about], { ...judging, data })[0]!;

const person = (): FieldGroup => validData().people[0] as unknown as FieldGroup;
const release = (field: string) => ['consent', 'release', field] as const;
const set = (field: string, value: unknown) => (about: FieldGroup) =>
  setAtPath(about, release(field), value);
const renewsOf = (about: FieldGroup) => getAtPath(about, release('renews'));
/** The published story, with a change of the first person. */
const published = (change = (about: FieldGroup) => about): Typed => {
  const data: Typed = validData();
  const people = data['people'] as FieldGroup[];
  return { ...data, people: [change(people[0]!), ...people.slice(1)] };
};
/** The published story, with a change of the second person. */
const withBrother = (change: (about: FieldGroup) => FieldGroup): Typed => {
  const [first, second, ...others] = published()['people'] as FieldGroup[];
  return { ...published(), people: [first, change(second!), ...others] };
};
const { on, fingerprint, uses, expiresOn } = getAtPath(person(), ['consent', 'release']) as Typed;
const february = { on, fingerprint, uses, expiresOn };
const newYes = set('on', '2026-11-20');

describe('a new yes at the desk', () => {
  it('renews the published yes of the same person, word for word', () => {
    expect(renewsOf(withRenewal(newYes(person()), published()))).toEqual(february);
  });

  it('renews the published yes, however often the draft was corrected', () => {
    const corrected = ['2026-11-18', '2026-11-19', '2026-11-20'].reduce(
      (about, day) => withRenewal(set('on', day)(about), published()),
      person(),
    );
    expect(renewsOf(corrected)).toEqual(february);
    const withMoreUses = set('uses', [{ use: 'website' }, { use: 'report' }])(corrected);
    expect(renewsOf(withRenewal(withMoreUses, published()))).toEqual(february);
  });

  it('renews it although somebody else’s yes ends before theirs, if both say yes again', () => {
    const before = withBrother(set('expiresOn', '2026-11-18'));
    const [, brother] = before['people'] as [FieldGroup, FieldGroup];
    const both = [newYes(person()), set('on', '2026-11-18')(brother)];
    const renewed = withRenewals(both, { ...judging, data: before });
    expect(renewed.map(renewsOf)).toMatchObject([{ on: '2026-02-20' }, { on: '2026-02-21' }]);
  });

  it('repeats that they had asked not to wait', () => {
    const waived = set('ageOnRelease', undefined)(set('coolingOffWaived', true)(person()));
    const adult = { ...waived, ageBand: 'adult', description: 'a mother' };
    const unprotected = setAtPath(adult, ['protected'], undefined);
    const mother = setAtPath(unprotected, ['consent', 'askAgainOn'], undefined);
    const data = { ...published(), people: [mother] };
    const [renewed] = withRenewals([newYes(mother)], { ...judging, kind: 'family', data });
    expect(renewsOf(renewed!)).toEqual({ ...february, coolingOffWaived: true });
  });

  it('keeps what it renews once it is published', () => {
    const renewed = withRenewal(newYes(person()), published());
    const since = published(() => renewed);
    expect(withRenewal(renewed, since)).toBe(renewed);
    expect(renewsOf(withRenewal(set('renews', undefined)(renewed), since))).toEqual(february);
  });

  it('stays without a renewal if the published yes renewed nothing', () => {
    const about = person();
    expect(withRenewal(about, published())).toBe(about);
  });

  it.each<[string, (about: FieldGroup) => FieldGroup, Typed | undefined]>([
    ['in a story that was never published', newYes, undefined],
    [
      'to other words',
      (about) => set('fingerprint', '7F3K-Q2MX-9HTA-G')(newYes(about)),
      published(),
    ],
    ['within seven days', set('on', '2026-02-26'), published()],
    ['after the last day', set('on', '2028-02-21'), published()],
    [
      'by which they are recognised',
      (about) => set('recognisableBy', ['face'])(newYes(about)),
      published(),
    ],
    [
      'after a no',
      newYes,
      published((about) => setAtPath(about, ['consent', 'withdrawnOn'], '2026-11-01')),
    ],
    [
      'after they wanted to think again',
      newYes,
      published((about) => setAtPath(about, ['consent', 'askAgainOn'], '2026-11-01')),
    ],
    [
      'under another number in the register',
      (about) => setAtPath(newYes(about), ['consent', 'record'], 'SOS-2026-099'),
      published(),
    ],
    [
      'by somebody else who decides',
      (about) => setAtPath(newYes(about), ['consent', 'route'], 'parental'),
      published(),
    ],
    [
      'of a paused story',
      newYes,
      { ...published(), safeguarding: { ...validData().safeguarding, outcome: 'hold' } },
    ],
    ['without a day', set('on', undefined), published()],
    ['of a yes without a witness', newYes, published(set('witness', undefined))],
    [
      'of a yes under a form that the library does not have',
      newYes,
      published((about) => setAtPath(about, ['consent', 'form'], '2025-01')),
    ],
    [
      'of a story that was to be shown later',
      newYes,
      { ...published(), publishFrom: '2026-11-21' },
    ],
    [
      'of a story for which somebody else’s yes had ended',
      newYes,
      withBrother((about) => setAtPath(about, release('expiresOn'), '2026-11-18')),
    ],
  ])('renews nothing %s', (_, change, before) => {
    const about = set('renews', february)(change(person()));
    expect(renewsOf(withRenewal(about, before))).toBeUndefined();
  });
});

describe('the note about a renewal', () => {
  it('says which yes is renewed, and which uses are new', () => {
    const about = set('uses', [{ use: 'website' }, { use: 'report' }])(
      withRenewal(newYes(person()), published()),
    );
    expect(findStatedRenewal(about)).toEqual({
      ...{ renewedOn: '2026-02-20', newUses: ['report'], newFrom: '2026-11-27' },
    });
    const waived = set('coolingOffWaived', true)(about);
    expect(findStatedRenewal(waived)).toMatchObject({ newFrom: '2026-11-20' });
  });

  it('is left out if nothing is renewed', () => {
    expect(findStatedRenewal(person())).toBeUndefined();
    expect(findStatedRenewal({})).toBeUndefined();
  });
});
