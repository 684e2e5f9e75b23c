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
  dictionary: () => false,
} as unknown as StoryCheckContext;

it('advises once for each part of a passage in another language', () => {
  expect(checkPassages(texts(`She came.\n\n${passage}\n`), context)).toMatchObject([
    { rule: 'passage-unchecked', severity: 'warning', line: 5 },
    { rule: 'passage-unchecked', severity: 'warning', line: 7 },
  ]);
  expect(checkPassages(texts('She came.'), context)).toEqual([]);
});

it.each(['en', 'en-GB', 'en-US', 'eng'])(
  'refuses a passage in the story’s own language: %s',
  (lang) => {
    const own = passage.replace('"pl"', `"${lang}"`);
    expect(checkPassages(texts(own), context)).toMatchObject([
      { rule: 'passage-language', severity: 'error', line: 3 },
      { rule: 'passage-language', severity: 'error', line: 5 },
    ]);
    // It is still asked about.
    expect(checkNames(texts(own), context)).not.toEqual([]);
  },
);

it('compares with the language that the story says it is in', () => {
  const polish = { ...context, story: { data: { language: 'pl' } } } as StoryCheckContext;
  expect(checkPassages(texts(passage), polish)).toMatchObject([
    { rule: 'passage-language' },
    { rule: 'passage-language' },
  ]);
  expect(checkPassages(texts(passage.replace('"pl"', '"en"')), polish)).toEqual([]);
});

it('looks at the innermost mark', () => {
  const inner = '<Passage lang="en">\n\nShe came.\n\n</Passage>';
  expect(
    checkPassages(texts(`<Passage lang="pl">\n\n${inner}\n\n</Passage>`), context),
  ).toMatchObject([{ rule: 'passage-language' }]);
});

it('asks about no single word of such a passage', () => {
  expect(checkNames(texts(passage), context)).toEqual([]);
});
