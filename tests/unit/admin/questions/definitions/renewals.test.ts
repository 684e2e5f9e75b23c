import { describe, expect, it } from 'vitest';
import {
  findStatedRenewal,
  withRenewal,
} from '../../../../../admin/questions/definitions/renewals.ts';
import { getAtPath, setAtPath } from '../../../../../admin/questions/definitions/answer-path.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { validData, type Typed } from '../../../../support/valid-story.ts';

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
    expect(findStatedRenewal(about)).toEqual({ renewedOn: '2026-02-20', newUses: ['report'] });
  });

  it('is left out if nothing is renewed', () => {
    expect(findStatedRenewal(person())).toBeUndefined();
    expect(findStatedRenewal({})).toBeUndefined();
  });
});
