import { expect, it } from 'vitest';
import { advocateIsSeparate } from '../../../../src/story/rules/advocate-is-separate.ts';
import { ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

const roles = (advocate: string, decidedBy: string, assessedBy?: string): Change => {
  return (story) => {
    const { consent } = storytellerOf(story);
    consent.bestInterests = {
      ...{ decidedBy, advocate, on: '2026-02-12', consulted: ['sister'] },
      personsView: 'agrees',
    };
    if (assessedBy !== undefined) consent.capacity = { assessedBy, on: '2026-02-10' };
  };
};
const refused = ['advocate-decides at people[0].consent.bestInterests.advocate'];

it('accepts the valid story', () => expect(ruleFindings(advocateIsSeparate)).toEqual([]));

it('refuses an advocate who assessed the capacity or made the decision', () => {
  expect(ruleFindings(advocateIsSeparate, roles('advocate', 'manager', 'nurse'))).toEqual([]);
  expect(ruleFindings(advocateIsSeparate, roles('advocate', 'manager'))).toEqual([]);
  expect(ruleFindings(advocateIsSeparate, roles(' Team  manager', 'team manager'))).toEqual(
    refused,
  );
  expect(ruleFindings(advocateIsSeparate, roles('nurse', 'manager', 'Nurse'))).toEqual(refused);
});
