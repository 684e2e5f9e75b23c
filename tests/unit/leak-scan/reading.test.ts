import { expect, test } from 'vitest';
import { reading } from '../../../src/leak-scan/reading.ts';
import { blockEnd, tagJoint } from '../../../src/leak-scan/row.ts';

const read = (text: string) => {
  const { text: plain, values, tags } = reading(text);
  const shown = (each: string) => each.replaceAll(blockEnd, '¶').replaceAll(tagJoint, '_');
  return [plain, values, tags].map(shown);
};

test('a text without tags stays as it is', () => {
  expect(read('2 < 3 > 1 <')).toEqual(['2 < 3 > 1 <', '', '']);
});

test('words go on behind a tag, unless a block ends there', () => {
  expect(read('g<b>at</b>e<p>she</P>said')).toEqual(['g_at_e¶she¶said', '', '<b>¶</b>¶<p>¶</P>¶']);
});

test('values stand by themselves', () => {
  expect(read(`<i a="one" b='two' c>`)).toEqual(['_', `"one" 'two' `, '<i a=  b=  c>¶']);
});

test('a value without an end is read among values and tags', () => {
  expect(read('<i a="one two>three<b>')).toEqual(['_three_', '"one two> ', '<i a="one two>¶<b>¶']);
});

test('what a comment holds before a block in it, and behind it, is text', () => {
  expect(read('<!-- one <p>two</p> -->')).toEqual(['<!-- one ¶two¶ -->', '', '<!-- one <p>¶</p>¶']);
});

test('a tag without an end is text', () => {
  expect(read('<b>one <i two')).toEqual(['_one <i two', '', '<b>¶']);
});

test('many beginnings without an end are read in time', () => {
  const begun = performance.now();
  read(`<b>${'<a"'.repeat(200_000)}`);
  expect(performance.now() - begun).toBeLessThan(1000);
});
