import { describe, expect, it, test } from 'vitest';
import { parseDictionary } from '../../../../src/checks/names/dictionary.ts';
import { dictionary } from './ask-questions.ts';

describe('the dictionary', () => {
  test.each([
    ...['kettle', 'kettles', 'walked', 'families', 'happiness', 'unhappily', 'rewritten'],
    ...["don't", 'auntie', 'safeguarding', 'bigger', 'hardest', 'twentieth'],
  ])('has %s', (word) => {
    expect(dictionary(word)).toBe(true);
  });

  test.each(['shanaya', 'robert', 'london', 'kettlees', 'unkettle', 'walkeds', ''])(
    'has no %s',
    (word) => {
      expect(dictionary(word)).toBe(false);
    },
  );

  it('accepts an ending only for words with its flag and pattern', () => {
    const aff = 'SFX D Y 2\nSFX D   y     ied        [^aeiou]y\nSFX D   0     ed         [^ey]\n';
    const has = parseDictionary(aff, '3\ncarry/D\nwalk/D\ntalk\nRobin/D\n');
    expect(['carried', 'walked', 'talked', 'carryed', 'robin', 'robined'].map(has)).toEqual([
      ...[true, true, false, false, false, false],
    ]);
  });
});
