import { describe, expect, it } from 'vitest';
import type { StoryCheckContext } from '../../../../src/checks/story-check.ts';
import type { CheckedText } from '../../../../src/checks/texts/checked-text.ts';
import { checkReadability } from '../../../../src/checks/language/readability.ts';
import { readingAge } from '../../../../src/checks/language/readability.ts';

const checkedText = (text: string, more: Partial<CheckedText> = {}): CheckedText => ({
  text,
  speaker: 'library',
  form: 'words',
  path: ['inBrief'],
  ...more,
});
const rules = (of: CheckedText, kind: StoryCheckContext['kind'] = 'family') =>
  checkReadability([of], { kind } as StoryCheckContext).map(({ rule }) => rule);
const words = (count: number) => `${Array(count).fill('tea').join(' ')}.`;
const hard =
  'Multidisciplinary collaboration facilitates comprehensive identification of intergenerational vulnerabilities. ';
const easy = 'She came on a Tuesday and put the kettle on. ';

describe('the length of a sentence', () => {
  it('may be 35 words and no more', () => {
    expect(rules(checkedText(words(35)))).toEqual([]);
    expect(rules(checkedText(words(36)))).toEqual(['long-sentence']);
  });

  it('may be 45 words in a professional’s account', () => {
    const paragraph = (count: number) =>
      checkedText(words(count), { speaker: 'storyteller', path: ['body'] });
    expect(rules(paragraph(45), 'professional')).toEqual([]);
    expect(rules(paragraph(46), 'professional')).toEqual(['long-sentence']);
  });
});

describe('the reading age of a text', () => {
  it('may be at most 14, in a text of fifty words or more', () => {
    expect(rules(checkedText(hard.repeat(8)))).toEqual(['hard-to-read']);
    expect(rules(checkedText(easy.repeat(8)))).toEqual([]);
    expect(rules(checkedText(hard.repeat(2)))).toEqual([]);
  });

  it('is reported once for a professional’s account, at its hardest paragraph', () => {
    const paragraph = (text: string, line: number) =>
      checkedText(text, { speaker: 'storyteller', path: ['body'], line });
    const paragraphs = [
      paragraph(easy.repeat(8), 1),
      paragraph(hard.repeat(4) + easy.repeat(8), 3),
    ];
    const found = (...more: CheckedText[]) =>
      checkReadability([...paragraphs, ...more], { kind: 'professional' } as StoryCheckContext);
    expect(found()).toMatchObject([{ rule: 'hard-to-read', line: 3 }]);
    expect(found()[0]?.message).not.toContain('So ');
    expect(found(paragraph(hard.repeat(8), 5))).toMatchObject([{ rule: 'hard-to-read', line: 5 }]);
    expect(found(paragraph(hard.repeat(8), 5))[0]?.message).toContain('So is another paragraph.');
    expect(found(paragraph(hard.repeat(8), 5), paragraph(hard.repeat(9), 7))[0]?.message).toContain(
      'So are 2 other paragraphs.',
    );
  });

  it('is not checked without words', () => {
    expect(rules(checkedText(''))).toEqual([]);
    expect(rules(checkedText('…'))).toEqual([]);
  });
});

it.each<[string, Partial<CheckedText>]>([
  ['someone who is quoted', { speaker: 'quoted', path: ['body'] }],
  ['a storyteller', { speaker: 'storyteller', path: ['body'] }],
  ['a published source', { path: ['evidence', 0, 'source'] }],
  ['whoever took the consent', { path: ['people', 0, 'consent', 'takenBy'] }],
])('the reading age of %s is not measured', (_, more) => {
  expect(rules(checkedText(hard.repeat(8) + words(60), more))).toEqual([]);
});

it('words in quotation marks are not counted', () => {
  expect(rules(checkedText(`She said, “${words(60)}” and left.`))).toEqual([]);
  expect(rules(checkedText(`She said, ‘${hard.repeat(8)}’`))).toEqual([]);
});

it('the reading age is higher for longer words and longer sentences', () => {
  expect(readingAge([easy])).toBeLessThan(9);
  expect(readingAge([hard])).toBeGreaterThan(20);
  expect(readingAge(['She came. She sat.'])).toBeLessThan(readingAge(['She came and she sat.']));
});

it('the findings say how long the sentence and how hard the text is, and what to do', () => {
  expect(
    checkReadability([checkedText(hard.repeat(8) + words(36))], {
      kind: 'family',
    } as StoryCheckContext),
  ).toMatchInlineSnapshot(`
    [
      {
        "hint": "Make two of it, so that it can be read aloud in one breath.",
        "message": "A sentence here has 44 words.",
        "path": [
          "inBrief",
        ],
        "rule": "long-sentence",
        "severity": "warning",
      },
      {
        "hint": "Use shorter sentences and everyday words, until someone of 14 could read it.",
        "message": "This is hard to read for anyone under 21, because its sentences and words are long.",
        "path": [
          "inBrief",
        ],
        "rule": "hard-to-read",
        "severity": "warning",
      },
    ]
  `);
});
