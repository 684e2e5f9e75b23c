import { describe, expect, it } from 'vitest';
import { withLaterAnswers } from '../../../src/consent/later-answers.ts';
import { narrowsConsent } from '../../../src/consent/narrows-consent.ts';

const before = {
  part: 'in-the-story',
  ageBand: 'under-13',
  consent: { route: 'parental', release: { on: '2026-02-20', uses: [{ use: 'website' }] } },
};
const after = {
  ...before,
  ageBand: 'under-10',
  protected: 'no',
  consent: {
    ...before.consent,
    otherParent: 'agrees',
    release: { ...before.consent.release, ageOnRelease: 8 },
  },
};
const addsOnlyAnswers = (changed: object) =>
  narrowsConsent(withLaterAnswers(before, { ...after, ...changed }), { ...after, ...changed });

describe('answers to new questions', () => {
  it('need no new release', () => {
    expect(narrowsConsent(before, after)).toBe(false);
    expect(addsOnlyAnswers({})).toBe(true);
  });

  it('change nothing that was answered before', () => {
    const answered = { ...before, protected: 'looked-after', ageBand: '13-15' };
    expect(withLaterAnswers(answered, after)).toMatchObject({
      protected: 'looked-after',
      ageBand: '13-15',
    });
  });

  it.each([
    ['a new use', { consent: { ...after.consent, release: { ...after.consent.release, uses: [{ use: 'website' }, { use: 'press' }] } } }], // prettier-ignore
    ['another route', { consent: { ...after.consent, route: 'own' } }],
    ['an older age band', { ageBand: 'adult' }],
    ['a waiver', { waiver: { on: '2026-02-10', legalCheckOn: '2026-02-10' } }],
    ['a feature to be recognised by', { consent: { ...after.consent, release: { ...after.consent.release, recognisableBy: ['name-of-teller'] } } }], // prettier-ignore
  ])('do not hide %s', (_, changed) => expect(addsOnlyAnswers(changed)).toBe(false));

  it('change nothing about a person without a consent', () => {
    expect(withLaterAnswers({ part: 'mentioned' }, { part: 'mentioned' })).toEqual({
      part: 'mentioned',
    });
  });
});
