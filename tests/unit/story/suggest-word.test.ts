import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestWord, joinWithOr } from '../../../src/story/suggest-word.ts';

const known = ['title', 'summary', 'consent', 'safeguarding', 'id', 'on', 'use'];

describe('the word that was meant', () => {
  it.each([
    ['consnet', 'consent'],
    ['titel', 'title'],
    ['sumary', 'summary'],
    ['Title', 'title'],
    ['safegarding', 'safeguarding'],
    ['safegaurdin', 'safeguarding'],
    ['ud', 'id'],
  ])('of %s is %s', (word, meant) => expect(suggestWord(word, known)).toBe(meant));

  it.each(['colour', 'Robin', 'zzzzzzzzzzzz', ''])('of %j is none of them', (word) => {
    expect(suggestWord(word, known)).toBeUndefined();
  });

  it.each(['<<', 'zz', 'z', 'é'])('of %s is none: nothing of it is right', (word) => {
    expect(suggestWord(word, known)).toBeUndefined();
  });

  it('is none where no word is known', () => {
    expect(suggestWord('title', [])).toBeUndefined();
  });

  it('is the word itself where it is known', () => {
    for (const word of known) expect(suggestWord(word, known)).toBe(word);
  });

  it('is always one of the known words, whatever is asked', () => {
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
