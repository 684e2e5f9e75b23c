import { expect, it } from 'vitest';
import { checkPassages } from '../../../../src/checks/people/unchecked-passages.ts';
import { checkNames } from '../../../../src/checks/names/name-questions.ts';
import type { StoryCheckContext } from '../../../../src/checks/story-check.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { collectStoryTexts, parseText } from '../parse-texts.ts';

const passage = '<Passage lang="pl">\n\nMama Zofia wróciła.\n\nI tyle.\n\n</Passage>';
const texts = (source: string) => collectStoryTexts({ body: parseText(source) });
const context = {
  kind: 'family',
  story: { data: {} },
  settings: defaultSettings,
  listNames: [],
  dictionary: { has: () => false },
} as unknown as StoryCheckContext;

it('advises once for each part of a passage in another language', () => {
  expect(checkPassages(texts(`She came.\n\n${passage}\n`), context)).toMatchObject([
    { rule: 'passage-unchecked', severity: 'warning', line: 5 },
    { rule: 'passage-unchecked', severity: 'warning', line: 7 },
  ]);
  expect(checkPassages(texts('She came.'), context)).toEqual([]);
});

it('asks about no single word of such a passage', () => {
  expect(checkNames(texts(passage), context)).toEqual([]);
});
