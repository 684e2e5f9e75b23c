import { expect, test } from 'vitest';
import { separateMarkup } from '../../../../src/leak-scan/text/separate-markup.ts';
import { blockEnd, tagBoundary } from '../../../../src/leak-scan/text/text-index.ts';

const read = (text: string) => {
  const { text: plain, attributeValues, tags } = separateMarkup(text);
  const visible = (part: string) => part.replaceAll(blockEnd, '¶').replaceAll(tagBoundary, '_');
  return [plain, attributeValues, tags].map(visible);
};

test('a text without tags stays unchanged', () => {
  expect(read('2 < 3 > 1 <')).toEqual(['2 < 3 > 1 <', '', '']);
});

test('a word continues after a tag, but not after the end of a block', () => {
  expect(read('g<b>at</b>e<p>she</P>said')).toEqual(['g_at_e¶she¶said', '', '<b>¶</b>¶<p>¶</P>¶']);
});

test('attribute values are separated from tags', () => {
  expect(read(`<i a="one" b='two' c>`)).toEqual(['_', `"one" 'two' `, '<i a=  b=  c>¶']);
});

test('an attribute value without a closing quotation mark counts as value and as tag', () => {
  expect(read('<i a="one two>three<b>')).toEqual(['_three_', '"one two> ', '<i a="one two>¶<b>¶']);
});

test('the parts of a comment before and after a block in it are text', () => {
  expect(read('<!-- one <p>two</p> -->')).toEqual(['<!-- one ¶two¶ -->', '', '<!-- one <p>¶</p>¶']);
});

test('a tag without an end is text', () => {
  expect(read('<b>one <i two')).toEqual(['_one <i two', '', '<b>¶']);
});

test('many tags without an end are read in a time that grows no faster than their number', () => {
  // If the time grew with the square, this would take hours and exceed the time limit of the test.
  const tags = '<a"'.repeat(1_000_000);
  expect(read(`<b>${tags}`).join('')).toContain(tags);
});
