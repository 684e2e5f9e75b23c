import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanCharacters } from '../../../../../admin/editor/paste/clean-characters.ts';
import { readPlainText } from '../../../../../admin/editor/paste/plain-text-blocks.ts';
import { root } from '../../../../../src/runtime/paths.ts';

const textsOf = (text: string) => readPlainText(text).blocks.map((block) => block.text);
const wrapped =
  'She put the kettle on and sat with us for an hour, and\nin the end my mother told her about it. Nobody had ever\nasked her before.';

describe('pasted plain text', () => {
  test('keeps a paragraph for each line', () => {
    expect(textsOf('One\nTwo\r\n\r\nThree')).toEqual(['One', 'Two', 'Three']);
  });

  test('joins lines that were broken at the edge of a page', () => {
    expect(textsOf(wrapped)).toEqual([wrapped.replaceAll('\n', ' ')]);
  });

  test.each([
    [
      'a poem',
      'The kettle sang on Tuesday when she came to us again\nThe rain was on the window and the dog was in the lane\nThe tea was in the kitchen and the clock was never wrong',
    ],
    [
      'a chat',
      'Jo: did she come back on the Tuesday like she had said?\nPat: she did, and on the next one, and on the one after\nJo: nobody had ever done that before in all those years',
    ],
    ['an address', 'The House\n1 Quibble Lane\nFennisby'],
  ])('keeps the lines of %s', (_, text) => {
    expect(textsOf(text)).toEqual(text.split('\n'));
  });

  test.each([
    ['she had no-\nbody to ask', 'she had nobody to ask'],
    ['she was well-\nknown for it', 'she was well-known for it'],
    ['it was her sister-\nin-law', 'it was her sister-in-law'],
    ['it was her mother-in-\nlaw', 'it was her mother-in-law'],
    ['a boy of seven-\nyear-olds', 'a boy of seven-year-olds'],
    ['a girl of twenty-\none', 'a girl of twenty-one'],
    ['she worked part-\ntime', 'she worked part-time'],
    ['the so-\ncial worker', 'the social worker'],
    ['an in-\ndependent voice', 'an independent voice'],
    ['what she ex-\npected', 'what she expected'],
    ['the ten-\nancy of the flat', 'the tenancy of the flat'],
    ['a high thresh-\nold', 'a high threshold'],
    ['the ba-\nby', 'the baby'],
    ['her part-\nner', 'her partner'],
  ])('joins a word that was divided, and keeps a hyphen of its own: %j', (text, joined) => {
    const before = 'She came on a Tuesday, and ';
    expect(textsOf(before + text)).toEqual([before + joined]);
  });

  test('leaves out the numbers of pages', () => {
    const { blocks, hasPageNumbers } = readPlainText(`${wrapped}\n\n3\n\nPage 4 of 9\n\fShe did.`);
    expect(hasPageNumbers).toBe(true);
    expect(blocks.map(({ text }) => text)).toEqual([wrapped.replaceAll('\n', ' '), 'She did.']);
  });

  test('keeps a number on a line of its own if it is not a page number', () => {
    expect(readPlainText('How old was she?\n14\nNobody knew.')).toEqual({
      blocks: ['How old was she?', '14', 'Nobody knew.'].map((text) => ({ text })),
      hasPageNumbers: false,
    });
  });

  test.each([
    ['• Tea\n• Time', [true, true]],
    ['- Tea\n- Time', [true, true]],
    ['- Said once', [false]],
    ['- Said once\nThen\n- and again', [false, false, false]],
    ['1. Ask\n2. Wait', [true, true]],
    ['3) Ask\n\n4) Wait', [true, true]],
    ['1984. It was a year', [false]],
    ['1. Ask\n7. Wait', [false, false]],
    ['a. Ask\nb. Wait', [true, true]],
  ])('finds a list only where there is one: %j', (text, expected) => {
    expect(readPlainText(text).blocks.map(({ marker }) => marker !== undefined)).toEqual(expected);
  });

  test('has letters that can be searched for in place of joined ones', () => {
    expect(cleanCharacters('ﬁrst oﬃce toge\u00AD\nther')).toBe('first office together');
  });

  test('from a PDF viewer reads as it was written', () => {
    const folder = join(root, 'tests', 'fixtures', 'pasted');
    const text = readFileSync(join(folder, 'pdf-viewer.txt'), 'utf8');
    const expected = readFileSync(join(folder, 'pdf-viewer.expected.txt'), 'utf8');
    const [first, second] = expected.split('\n\n');
    expect(textsOf(cleanCharacters(text)).slice(0, 2)).toEqual([first, second]);
  });
});
