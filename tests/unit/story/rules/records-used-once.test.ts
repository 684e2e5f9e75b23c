import { expect, it } from 'vitest';
import { recordsUsedOnce } from '../../../../src/story/rules/records-used-once.ts';
import { findMentioned } from '../../../../src/story/schema/person.ts';
import { brotherOf, readFindings, ruleFindings, type Change } from './rule-findings.ts';

/** The storyteller has SOS-2026-014, her brother SOS-2026-015. */
const mumHas = (...records: string[]): Change => {
  return (story) => {
    const [mum] = findMentioned(story.people);
    mum!.person.records = records;
  };
};

it('accepts the valid story', () => expect(ruleFindings(recordsUsedOnce)).toEqual([]));

it('refuses one reference for two people with a say', () => {
  const shared: Change = (story) => (brotherOf(story).consent.record = 'SOS-2026-014');
  expect(ruleFindings(recordsUsedOnce, shared)).toEqual([
    'record-twice at people[1].consent.record',
  ]);
});

it('refuses the reference of somebody with a say for somebody mentioned', () => {
  expect(ruleFindings(recordsUsedOnce, mumHas('SOS-2026-090', 'SOS-2026-015'))).toEqual([
    'record-twice at people[2].records[1]',
  ]);
});

it('refuses a reference twice in one list, and never quotes it', () => {
  const twice = mumHas('SOS-2026-090', 'SOS-2026-090');
  expect(ruleFindings(recordsUsedOnce, twice)).toEqual(['record-twice at people[2].records[1]']);
  expect(readFindings(recordsUsedOnce, twice)[0]).toMatch(
    /^Person 3 \(mentioned\) has a reference/,
  );
});
