import { expect, it } from 'vitest';
import { rolesAreSeparate } from '../../../../src/story/rules/roles-are-separate.ts';
import { ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

const roles = (takenBy: string, witness: string | undefined, assessedBy?: string): Change => {
  return (story) => {
    const { consent } = storytellerOf(story);
    consent.takenBy = takenBy;
    if (witness === undefined) delete consent.release.witness;
    else consent.release.witness = witness;
    if (assessedBy !== undefined) consent.competence = { assessedBy, on: '2026-02-04' };
  };
};

it('accepts the valid story', () => expect(ruleFindings(rolesAreSeparate)).toEqual([]));

it('refuses one role that does all three tasks for a child', () => {
  const refused = ['one-role at people[0].consent.takenBy'];
  expect(ruleFindings(rolesAreSeparate, roles('advocate', 'advocate'))).toEqual(refused);
  expect(ruleFindings(rolesAreSeparate, roles('Advocate', ' advocate '))).toEqual(refused);
  expect(ruleFindings(rolesAreSeparate, roles('advocate', undefined))).toEqual([]);
  expect(ruleFindings(rolesAreSeparate, roles('advocate', 'advocate', 'advocate'))).toEqual(
    refused,
  );
});

it('accepts a second role for any of the three tasks', () => {
  expect(ruleFindings(rolesAreSeparate, roles('advocate', 'advocate', 'teacher'))).toEqual([]);
  expect(ruleFindings(rolesAreSeparate, roles('advocate', 'teacher', 'advocate'))).toEqual([]);
  expect(ruleFindings(rolesAreSeparate, roles('teacher', 'advocate', 'advocate'))).toEqual([]);
});

it('accepts one role for an adult', () => {
  const adult: Change = (story) => {
    roles('advocate', 'advocate')(story);
    storytellerOf(story).ageBand = 'adult';
  };
  expect(ruleFindings(rolesAreSeparate, adult)).toEqual([]);
});
