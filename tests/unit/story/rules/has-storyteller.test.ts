import { expect, it } from 'vitest';
import { hasStoryteller } from '../../../../src/story/rules/has-storyteller.ts';
import { read, said, teller } from './rule-findings.ts';

it('is content where someone tells the story', () => {
  expect(said(hasStoryteller)).toEqual([]);
});

it('is content with several storytellers', () => {
  expect(said(hasStoryteller, (story) => story.people.push(teller(story)))).toEqual([]);
});

it('refuses a story that nobody tells', () => {
  const nobody = read(hasStoryteller, (story) => (teller(story).part = 'in-the-story'));
  expect(nobody).toMatchInlineSnapshot(`
    [
      "Nobody in \`people\` is the storyteller. Add whoever tells the story, with \`part: storyteller\`.",
    ]
  `);
});

it('does not take someone mentioned for the storyteller', () => {
  expect(said(hasStoryteller, (story) => story.people.splice(0, 2))).toEqual([
    'storyteller-missing at people',
  ]);
});
