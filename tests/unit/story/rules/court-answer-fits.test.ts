import { expect, it } from 'vitest';
import { courtAnswerFits } from '../../../../src/story/rules/court-answer-fits.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { brotherOf, changeConsent, ruleFindings, type Change } from './rule-findings.ts';

const refused = ['court-contradicts at safeguarding.courtProceedings'];
const careOrder: Change = (story) =>
  changeConsent(brotherOf(story), { holder: 'local-authority-care-order' });
const proceedings: Change = (story) => {
  brotherOf(story).protected = 'proceedings';
};
const reviewed = (change: Change, review: Partial<FrontMatter['safeguarding']>): Change => {
  return (story) => {
    change(story);
    Object.assign(story.safeguarding, review);
  };
};

it('accepts the valid story', () => expect(ruleFindings(courtAnswerFits)).toEqual([]));

it('refuses a care order without a court', () => {
  expect(ruleFindings(courtAnswerFits, careOrder)).toEqual(refused);
  const criminal = reviewed(careOrder, { criminalProceedings: 'concluded' });
  expect(ruleFindings(courtAnswerFits, criminal)).toEqual(refused);
});

it('refuses a child in proceedings without any court', () => {
  expect(ruleFindings(courtAnswerFits, proceedings)).toEqual(refused);
  const criminal = reviewed(proceedings, { criminalProceedings: 'concluded' });
  expect(ruleFindings(courtAnswerFits, criminal)).toEqual([]);
});

it.each(['concluded', 'court-permission', 'ongoing'] as const)(
  'accepts the answer %s',
  (courtProceedings) => {
    expect(ruleFindings(courtAnswerFits, reviewed(careOrder, { courtProceedings }))).toEqual([]);
    expect(ruleFindings(courtAnswerFits, reviewed(proceedings, { courtProceedings }))).toEqual([]);
  },
);
