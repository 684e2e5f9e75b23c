import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestWord, joinWithOr } from '../../../src/story/suggest-word.ts';

const known = ['title', 'summary', 'consent', 'safeguarding', 'id', 'on', 'use'];

describe('the suggested word', () => {
  it.each([
    ['consnet', 'consent'],
    ['titel', 'title'],
    ['sumary', 'summary'],
    ['Title', 'title'],
    ['safegarding', 'safeguarding'],
    ['safegaurdin', 'safeguarding'],
    ['ud', 'id'],
  ])('of %s is %s', (word, meant) => expect(suggestWord(word, known)).toBe(meant));

  it.each(['colour', 'Robin', 'zzzzzzzzzzzz', ''])('is missing for %j', (word) => {
    expect(suggestWord(word, known)).toBeUndefined();
  });

  it.each(['<<', 'zz', 'z', 'é'])('is missing for %s, in which no letter is right', (word) => {
    expect(suggestWord(word, known)).toBeUndefined();
  });

  it('is undefined if no word is known', () => {
    expect(suggestWord('title', [])).toBeUndefined();
  });

  it('is the word itself if the word is known', () => {
    for (const word of known) expect(suggestWord(word, known)).toBe(word);
  });

  it('is always one of the known words', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect([...known, undefined]).toContain(suggestWord(word, known));
      }),
    );
  });
});

describe('a list of choices', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('of %j reads %j', (words, text) => expect(joinWithOr(words)).toBe(text));
});
