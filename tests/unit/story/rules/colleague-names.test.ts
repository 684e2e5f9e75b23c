import { describe, expect, it } from 'vitest';
import { colleagueNames, mayNameColleagues } from '../../../../src/story/rules/colleague-names.ts';
import { nameAnswers } from '../../../../src/story/vocabulary.ts';
import { ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

const named: Change = (story) => {
  story.names = nameAnswers.map((is) => ({ word: 'Shanaya', is }));
};
const alone: Change = (story) => {
  story.people = [storytellerOf(story)];
  named(story);
};
const refused = ['colleague-name at names[3].is'];

describe('the answer that a name is that of a colleague who agreed', () => {
  it.each(['family', 'young-person'] as const)('never counts in a story of kind %s', (kind) => {
    expect(ruleFindings(colleagueNames, named, kind)).toEqual(refused);
    expect(ruleFindings(colleagueNames, alone, kind)).toEqual(refused);
  });

  it('counts in a professional’s story only if no other person is in it', () => {
    expect(ruleFindings(colleagueNames, alone, 'professional')).toEqual([]);
    expect(ruleFindings(colleagueNames, named, 'professional')).toEqual(refused);
  });

  it('does not count if somebody is mentioned', () => {
    const mentioning: Change = (story) => {
      alone(story);
      story.people.push({
        ...{ part: 'mentioned', description: 'a family', position: 'not-identifiable' },
      });
    };
    expect(ruleFindings(colleagueNames, mentioning, 'professional')).toEqual(refused);
  });

  it('is not offered if the kind or a person is not known', () => {
    expect(mayNameColleagues([{ part: 'storyteller' }], undefined)).toBe(false);
    expect(mayNameColleagues([{ part: 'storyteller' }, null], 'professional')).toBe(false);
    expect(mayNameColleagues([], 'professional')).toBe(true);
  });
});
