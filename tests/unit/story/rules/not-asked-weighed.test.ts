import { expect, it } from 'vitest';
import { notAskedWeighed } from '../../../../src/story/rules/not-asked-weighed.ts';
import { ruleFindings, type Change } from './rule-findings.ts';

it('accepts the valid story', () => expect(ruleFindings(notAskedWeighed)).toEqual([]));

it('needs the decision of the safeguarding lead', () => {
  const notAsked: Change = ({ people }) => Object.assign(people[2]!, { position: 'not-asked' });
  expect(ruleFindings(notAskedWeighed, notAsked)).toEqual([
    'not-asked-unweighed at safeguarding.notAskedWeighed',
  ]);
  const weighed: Change = (story) => {
    notAsked(story);
    story.safeguarding.notAskedWeighed = { on: '2026-05-01' };
  };
  expect(ruleFindings(notAskedWeighed, weighed)).toEqual([]);
});
