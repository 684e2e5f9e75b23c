import { describe, expect, it } from 'vitest';
import { findChangedWords } from '../../../src/review/changed-words.ts';

interface Version {
  title?: string;
  inBrief?: string;
  discussion?: string[];
  release?: string;
  review?: string;
  beside?: string;
  body?: string;
}
const approved = '0000-0000-0000-0';
const other = '1111-1111-1111-1';
const write = ({
  title = 'The kettle',
  inBrief = 'Briefly.',
  discussion = ['One?', 'Two?'],
  release = approved,
  review = approved,
  beside = approved,
  body = 'First.\n\nSecond.\n\nThird.',
}: Version) => `---
title: ${title}
inBrief: ${inBrief}
discussion: ${JSON.stringify(discussion)}
people:
  - part: storyteller
    description: a mum
    consent: {release: {fingerprint: ${release}}}
  - {part: mentioned, description: her son}
safeguarding: {fingerprint: ${review}, wordsFingerprint: ${beside}}
---

${body}
`;
const compare = (before: Version, after: Version) =>
  findChangedWords('a', write(before), write(after)).map(({ message }) =>
    message.replace('This change differs from the approved version in: ', ''),
  );

describe('a change of an approved story', () => {
  it('names the fields and the paragraphs that differ, and quotes nothing', () => {
    expect(compare({}, { inBrief: 'In other words.' })).toEqual(['`inBrief`.']);
    expect(compare({}, { body: 'First.\n\nOther.\n\nThird.' })).toEqual([
      'paragraph 2 of the text.',
    ]);
    expect(compare({}, { body: 'Other.\n\nNew.\n\nSecond.\n\nThird.' })).toEqual([
      'paragraphs 1 to 2 of the text.',
    ]);
    expect(compare({}, { body: 'First.\n\nSecond.' })).toEqual([
      'the text, where something is left out after paragraph 2.',
    ]);
    expect(compare({}, { discussion: ['One?', 'Three?'], title: 'A kettle' })).toEqual([
      '`title`, `discussion`.',
    ]);
  });

  it('is no issue once everybody has approved and reviewed the new version', () => {
    const again = { release: other, review: other, beside: other };
    expect(compare({}, { title: 'A kettle', discussion: ['One?'], ...again })).toEqual([]);
  });

  it('is named as long as one of them has not', () => {
    expect(compare({}, { title: 'A kettle', review: other, beside: other })).toEqual(['`title`.']);
    expect(compare({}, { discussion: ['One?', 'No?'], release: other, review: other })).toEqual([
      '`discussion`.',
    ]);
  });

  it('is no issue if no word is another one', () => {
    expect(compare({}, { body: 'First.\n\n\nSecond.\n\nThird.  ' })).toEqual([]);
    expect(compare({}, { release: other })).toEqual([]);
  });
});
