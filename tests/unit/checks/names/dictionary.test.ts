import { describe, expect, it, test } from 'vitest';
import { readDictionary } from '../../../../src/checks/names/dictionary.ts';
import { dictionary } from './asked-about.ts';

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

  it('takes an ending only from words that say so, and look as they must', () => {
    const aff = 'SFX D Y 2\nSFX D   y     ied        [^aeiou]y\nSFX D   0     ed         [^ey]\n';
    const has = readDictionary(aff, '3\ncarry/D\nwalk/D\ntalk\nRobin/D\n');
    expect(['carried', 'walked', 'talked', 'carryed', 'robin', 'robined'].map(has)).toEqual([
      ...[true, true, false, false, false, false],
    ]);
  });
});
