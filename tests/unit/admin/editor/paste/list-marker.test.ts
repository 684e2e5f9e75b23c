import { describe, expect, test } from 'vitest';
import { readBullet, readListMarker } from '../../../../../admin/editor/paste/list-marker.ts';

describe('the marker of a list', () => {
  test.each([
    ['·', false, []],
    ['o', false, []],
    ['§', false, []],
    ['1.', true, [1]],
    ['12)', true, [12]],
    ['(3)', true, [3]],
    ['1.2.3', true, [3]],
    ['b.', true, [2]],
    ['i.', true, [1, 9]],
    ['c)', true, [3, 100]],
    ['iv.', true, [4]],
    ['XII.', true, [12]],
  ])('%s has its kind and its numbers', (text, ordered, numbers) => {
    expect(readListMarker(text)).toEqual({ ordered, numbers });
  });

  test.each(['• Tea', '\uF0B7 Tea', '·  Tea', '▪ Tea', '◦ Tea', 'o\tTea'])(
    'is found in a text: %j',
    (text) => expect(text.slice(readBullet(text)?.length)).toBe('Tea'),
  );

  test.each(['o Tea', 'Tea • time', '- Tea', '1. Tea', '·'])('is not found in %j', (text) => {
    expect(readBullet(text)).toBeUndefined();
  });
});
