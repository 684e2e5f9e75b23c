import { expect, it } from 'vitest';
import { anonymityAnswered } from '../../../../src/story/rules/anonymity-answered.ts';
import { ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

const named = (contentNotes: ('sexual-abuse' | 'exploitation' | 'neglect')[]): Change => {
  return (story) => {
    story.contentNotes = contentNotes;
    storytellerOf(story).naming = 'own-name';
  };
};

it('accepts the valid story', () => expect(ruleFindings(anonymityAnswered)).toEqual([]));

it('asks about someone named in a story of sexual abuse or exploitation', () => {
  for (const note of ['sexual-abuse', 'exploitation'] as const) {
    expect(ruleFindings(anonymityAnswered, named([note]))).toEqual([
      'anonymity-unanswered at people[0].anonymityForLife',
    ]);
  }
  expect(ruleFindings(anonymityAnswered, named(['neglect']))).toEqual([]);
});

it('takes either answer', () => {
  for (const anonymityForLife of [true, false]) {
    const answered: Change = (story) => {
      named(['sexual-abuse'])(story);
      storytellerOf(story).anonymityForLife = anonymityForLife;
    };
    expect(ruleFindings(anonymityAnswered, answered)).toEqual([]);
  }
});

it('asks about nobody who cannot be recognised, and about no professional', () => {
  const hidden: Change = (story) => (story.contentNotes = ['sexual-abuse']);
  expect(ruleFindings(anonymityAnswered, hidden)).toEqual([]);
  const professional: Change = (story) => {
    named(['sexual-abuse'])(story);
    storytellerOf(story).consent.route = 'staff';
  };
  expect(ruleFindings(anonymityAnswered, professional)).toEqual([]);
});
