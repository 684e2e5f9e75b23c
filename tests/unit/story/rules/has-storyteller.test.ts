import { expect, it } from 'vitest';
import { hasStoryteller } from '../../../../src/story/rules/has-storyteller.ts';
import { readFindings, ruleFindings, storytellerOf } from './rule-findings.ts';

it('accepts a story with a storyteller', () => {
  expect(ruleFindings(hasStoryteller)).toEqual([]);
});

it('accepts several storytellers', () => {
  expect(ruleFindings(hasStoryteller, (story) => story.people.push(storytellerOf(story)))).toEqual(
    [],
  );
});

it('refuses a story without a storyteller', () => {
  const nobody = readFindings(
    hasStoryteller,
    (story) => (storytellerOf(story).part = 'in-the-story'),
  );
  expect(nobody).toMatchInlineSnapshot(`
    [
      "Nobody in \`people\` is the storyteller. Add the person who tells the story, with \`part: storyteller\`.",
    ]
  `);
});

it('does not count someone mentioned as the storyteller', () => {
  expect(ruleFindings(hasStoryteller, (story) => story.people.splice(0, 2))).toEqual([
    'storyteller-missing at people',
  ]);
});
