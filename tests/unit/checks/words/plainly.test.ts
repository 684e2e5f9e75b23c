import { describe, expect, it } from 'vitest';
import type { Context } from '../../../../src/checks/check.ts';
import type { Piece } from '../../../../src/checks/texts/piece.ts';
import { plainly } from '../../../../src/checks/words/plainly.ts';
import { readingAge } from '../../../../src/checks/words/reading-age.ts';

const piece = (text: string, more: Partial<Piece> = {}): Piece => ({
  text,
  kind: 'house',
  form: 'words',
  path: ['inBrief'],
  ...more,
});
const rules = (of: Piece, kind: Context['kind'] = 'family') =>
  plainly([of], { kind } as Context).map(({ rule }) => rule);
const words = (count: number) => `${Array(count).fill('tea').join(' ')}.`;
const hard =
  'Multidisciplinary collaboration facilitates comprehensive identification of intergenerational vulnerabilities. ';
const easy = 'She came on a Tuesday and put the kettle on. ';

describe('a sentence', () => {
  it('may have 35 words, and no more', () => {
    expect(rules(piece(words(35)))).toEqual([]);
    expect(rules(piece(words(36)))).toEqual(['long-sentence']);
  });

  it('of a professional may run on a little further', () => {
    const told = (count: number) => piece(words(count), { kind: 'told', path: ['body'] });
    expect(rules(told(45), 'professional')).toEqual([]);
    expect(rules(told(46), 'professional')).toEqual(['long-sentence']);
  });
});

describe('a text', () => {
  it('of fifty words or more is to be read by people of 14', () => {
    expect(rules(piece(hard.repeat(8)))).toEqual(['hard-to-read']);
    expect(rules(piece(easy.repeat(8)))).toEqual([]);
    expect(rules(piece(hard.repeat(2)))).toEqual([]);
  });

  it('of a professional is told of once, at its hardest paragraph', () => {
    const told = (text: string, line: number) =>
      piece(text, { kind: 'told', path: ['body'], line });
    const pieces = [told(easy.repeat(8), 1), told(hard.repeat(4) + easy.repeat(8), 3)];
    const found = (...more: Piece[]) =>
      plainly([...pieces, ...more], { kind: 'professional' } as Context);
    expect(found()).toMatchObject([{ rule: 'hard-to-read', line: 3 }]);
    expect(found()[0]?.message).not.toContain('So ');
    expect(found(told(hard.repeat(8), 5))).toMatchObject([{ rule: 'hard-to-read', line: 5 }]);
    expect(found(told(hard.repeat(8), 5))[0]?.message).toContain('So is another paragraph.');
    expect(found(told(hard.repeat(8), 5), told(hard.repeat(9), 7))[0]?.message).toContain(
      'So are 2 other paragraphs.',
    );
  });

  it('without a word has no reading age', () => {
    expect(rules(piece(''))).toEqual([]);
    expect(rules(piece('…'))).toEqual([]);
  });
});

it.each<[string, Partial<Piece>]>([
  ['someone who is quoted', { kind: 'said', path: ['body'] }],
  ['a storyteller', { kind: 'told', path: ['body'] }],
  ['a published source', { path: ['evidence', 0, 'source'] }],
  ['whoever took the consent', { path: ['people', 0, 'consent', 'takenBy'] }],
])('the words of %s are never measured', (_, more) => {
  expect(rules(piece(hard.repeat(8) + words(60), more))).toEqual([]);
});

it('words in quotation marks are not counted', () => {
  expect(rules(piece(`She said, “${words(60)}” and left.`))).toEqual([]);
  expect(rules(piece(`She said, ‘${hard.repeat(8)}’`))).toEqual([]);
});

it('a reading age is higher for longer words and longer sentences', () => {
  expect(readingAge([easy])).toBeLessThan(9);
  expect(readingAge([hard])).toBeGreaterThan(20);
  expect(readingAge(['She came. She sat.'])).toBeLessThan(readingAge(['She came and she sat.']));
});

it('says how long and how hard, and what to do', () => {
  expect(plainly([piece(hard.repeat(8) + words(36))], { kind: 'family' } as Context))
    .toMatchInlineSnapshot(`
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
        "hint": "Use shorter sentences and words of every day, until someone of 14 could read it.",
        "message": "This is hard to read for anyone under 21, by the length of its sentences and words.",
        "path": [
          "inBrief",
        ],
        "rule": "hard-to-read",
        "severity": "warning",
      },
    ]
  `);
});
