import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes, bodyText } from '../../../../src/story/body/body-text.ts';
import type { Body } from '../../../../src/story/body/body-tree.ts';
import { anyStoryBody } from './any-story-body.ts';
import { paragraph, parseTree } from './parse-for-test.ts';

const plain = (mdx: string) => bodyText(parseTree(mdx));

describe('a body as plain text', () => {
  it.each([
    ['She *came* [**again**](https://example.org).', 'She came again.'],
    ['She came\\\nagain.', 'She came\nagain.'],
    ['## Tea\n\nShe came.', 'Tea\n\nShe came.'],
    ['- tea\n- time', '• tea\n• time'],
    ['1. tea\n2. time', '1. tea\n2. time'],
    ['1. tea\n\nThen\n\n2. time\n3. more', '1. tea\n\nThen\n\n2. time\n3. more'],
    ['> She came.', 'She came.'],
    ['<Moment>tea</Moment>', 'tea'],
    ['<Quote>tea</Quote>', 'tea'],
    ['<Quote by="her worker">tea</Quote>', 'tea\n(her worker)'],
    ['<Figure src="./a.jpg" alt="A kettle" shows="object">On the hob.</Figure>', 'On the hob.'],
    [
      'She came.\n\n<Figure src="./a.jpg" alt="A" shows="object" />\n\nAgain.',
      'She came.\n\nAgain.',
    ],
    ['\\<b> & "tea"', '<b> & "tea"'],
  ])('of %j', (mdx, expected) => expect(plain(mdx)).toBe(expected));

  it('is empty for an empty body', () => expect(bodyText([])).toBe(''));

  it('leaves out no word of any body', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(anyStoryBody, word, (body, replacement) => {
        // Every text is replaced by the same word, so that the occurrences can be counted.
        const textCount = JSON.stringify(body).split('"value":').length - 1;
        const all = JSON.parse(
          JSON.stringify(body, (key, value: unknown) =>
            key === 'value' ? replacement : key === 'by' ? undefined : value,
          ),
        ) as Body;
        expect(bodyText(all).split(replacement)).toHaveLength(textCount + 1);
      }),
    );
  });
});

describe('the number of words', () => {
  it.each([
    ['She came.', 2],
    ['She came\\\nand **stayed** a-while.', 5],
    ['## Tea\n\nShe came.', 3],
    ['- tea\n- time', 2],
    ['1. tea\n2. time and tea', 4],
    ['- tea\n  - oat\n  - soy', 3],
    ['> She came.', 2],
    ['<Quote>tea</Quote>', 1],
    ['<Quote by="her worker">tea</Quote>', 3],
    ['<Figure src="./a.jpg" alt="A kettle" shows="object">On the hob.</Figure>', 3],
    ['<Figure src="./a.jpg" alt="A kettle" shows="object" />', 0],
  ])('of %j', (mdx, count) => expect(countWords(parseTree(mdx))).toBe(count));

  it('is zero for an empty body', () => {
    expect(countWords([])).toBe(0);
    expect(countWords([{ type: 'heading', level: 2, children: [] }])).toBe(0);
  });

  it('counts words, not spaces', () => {
    expect(countWords([paragraph(' two  words ')])).toBe(2);
  });

  it('of two bodies is the sum of both', () => {
    fc.assert(
      fc.property(anyStoryBody, anyStoryBody, (one, other) => {
        expect(countWords([...one, ...other])).toBe(countWords(one) + countWords(other));
      }),
    );
  });
});

describe('the reading time of a body', () => {
  it.each([
    [0, 1],
    [200, 1],
    [201, 2],
    [1000, 5],
  ])('of %i words are %i', (count, minutes) => {
    expect(readingMinutes([paragraph('word '.repeat(count))])).toBe(minutes);
  });
});
