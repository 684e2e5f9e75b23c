import { expect, it } from 'vitest';
import { proceedingsChildHidden } from '../../../../src/story/rules/proceedings-child-hidden.ts';
import { brotherOf, ruleFindings, type Change } from './rule-findings.ts';

const released =
  (about: object, by: ('face' | 'voice' | 'name-of-teller')[]): Change =>
  (story) => {
    const brother = Object.assign(brotherOf(story), about);
    brother.consent.release.recognisableBy = by;
  };
const inProceedings = { protected: 'proceedings' };

it('accepts the valid story', () => expect(ruleFindings(proceedingsChildHidden)).toEqual([]));

it('refuses the face and the voice of a child in proceedings', () => {
  for (const by of ['face', 'voice'] as const) {
    expect(ruleFindings(proceedingsChildHidden, released(inProceedings, [by])), by).toEqual([
      'child-in-proceedings at people[1].consent.release.recognisableBy',
    ]);
  }
});

it('does not judge other children, adults, or the name of a practitioner', () => {
  const lookedAfter = { protected: 'looked-after' };
  const adult = { ...inProceedings, ageBand: 'adult' };
  expect(ruleFindings(proceedingsChildHidden, released(lookedAfter, ['face']))).toEqual([]);
  expect(ruleFindings(proceedingsChildHidden, released(adult, ['face']))).toEqual([]);
  expect(ruleFindings(proceedingsChildHidden, released(inProceedings, ['name-of-teller']))).toEqual(
    [],
  );
});
