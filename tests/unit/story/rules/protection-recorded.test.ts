import { expect, it } from 'vitest';
import { protectionRecorded } from '../../../../src/story/rules/protection-recorded.ts';
import { ruleFindings, brotherOf, type Change } from './rule-findings.ts';

it('accepts the valid story', () => expect(ruleFindings(protectionRecorded)).toEqual([]));

it('asks about every child, and about no adult', () => {
  const unsaid: Change = (story) => Reflect.deleteProperty(brotherOf(story), 'protected');
  expect(ruleFindings(protectionRecorded, unsaid)).toEqual([
    'protection-missing at people[1].protected',
  ]);
  const adult: Change = (story) => (brotherOf(story).ageBand = 'adult');
  expect(ruleFindings(protectionRecorded, adult)).toEqual([
    'protection-extra at people[1].protected',
  ]);
});
