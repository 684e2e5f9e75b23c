import { describe, expect, it } from 'vitest';
import {
  deriveSalt,
  findWordsOfStory,
  reviewedFingerprint,
} from '../../../src/review/removal-words.ts';
import { sketchPattern, writeSketch } from '../../../src/story/sketch/salted-sketch.ts';
import { writeRemoval } from '../../../src/story/source/parse-removal.ts';
import { bodySource } from '../../../src/story/source/body-source.ts';
import { splitSource } from '../../../src/story/source/split-source.ts';
import { ownFingerprint } from '../../support/valid-story.ts';
import { inSafeguarding, storySource, versionsInMemory } from './content-in-memory.ts';

const source = storySource();
const body = splitSource(source)?.body ?? '';
const versions = versionsInMemory({ 'stories/young-person/k7m2qx/index.mdx': source }, {});
const sketch = writeSketch(body, deriveSalt(body)) ?? '';
const removal = { id: 'k7m2qx', removedOn: '2026-11-20' };
const wordsOf = (words: object, salts: string[] = []) =>
  findWordsOfStory('k7m2qx', writeRemoval({ ...removal, ...words }), salts, versions);

describe('the words of a removal that come from its story', () => {
  it('are the sketch, the references and the reviewed fingerprint', () => {
    const words = { fingerprint: ownFingerprint, sketches: [sketch], records: ['SOS-2026-014'] };
    expect(wordsOf(words)).toEqual([sketch, 'SOS-2026-014', ownFingerprint]);
  });

  it('are not a sketch of another text, or bits that somebody made up', () => {
    const other = writeSketch('Other words, and more of them.', deriveSalt(body));
    expect(wordsOf({ sketches: [other] })).toEqual([]);
    expect(wordsOf({ sketches: [`1.${deriveSalt(body)}.${'A'.repeat(86)}`] })).toEqual([]);
  });

  it('are not a sketch whose salt may be a telephone number', () => {
    const salted = writeSketch(body, '07700900123');
    expect(salted).toMatch(sketchPattern);
    expect(wordsOf({ sketches: [salted] })).toEqual([]);
    expect(wordsOf({ sketches: [salted] }, ['07700900123'])).toEqual([salted]);
  });

  it('are not the reference of somebody else, or another fingerprint', () => {
    expect(wordsOf({ records: ['07700900123'] })).toEqual([]);
    expect(wordsOf({ records: ['SOS-2026-014', '07700-900123'] })).toEqual(['SOS-2026-014']);
    expect(wordsOf({ fingerprint: '0770-0900-1234-5' })).toEqual([]);
  });

  it('are the original of a translation, and no other id', () => {
    const path = 'stories/young-person/k7m2qx/index.mdx';
    const translated = source.replace(/^id: k7m2qx$/m, 'id: k7m2qx\ntranslationOf: q4n8vt');
    const find = (translationOf: string) =>
      findWordsOfStory(
        'k7m2qx',
        writeRemoval({ ...removal, translationOf }),
        [],
        versionsInMemory({ [path]: translated }, {}),
      );
    expect(find('q4n8vt')).toEqual(['q4n8vt']);
    expect(find('h3pp9w')).toEqual([]);
  });

  it('are those of both files if two kinds have a story with the id', () => {
    const otherBody = 'Other words, and more of them.\n';
    const both = versionsInMemory(
      {
        'stories/family/k7m2qx/index.mdx': storySource(undefined, otherBody),
        'stories/young-person/k7m2qx/index.mdx': source,
      },
      {},
    );
    const other = writeSketch(`\n${otherBody}`, deriveSalt(body));
    const text = writeRemoval({ ...removal, sketches: [sketch, other ?? ''] });
    expect(findWordsOfStory('k7m2qx', text, [], both)).toEqual([sketch, other]);
  });

  it('are the sketch of a text whose front matter is not enclosed', () => {
    const broken = source.replace(/^---\n/, '');
    const change = versionsInMemory({ 'stories/young-person/k7m2qx/index.mdx': broken }, {});
    const text = bodySource(broken);
    const ofText = writeSketch(text, deriveSalt(text)) ?? '';
    const file = writeRemoval({ ...removal, sketches: [ofText] });
    expect(findWordsOfStory('k7m2qx', file, [], change)).toEqual([ofText]);
  });

  it('are no word if neither the removal nor the story has one', () => {
    expect(wordsOf({})).toEqual([]);
    const unreviewed = storySource(inSafeguarding('fingerprint', undefined));
    const change = versionsInMemory({ 'stories/young-person/k7m2qx/index.mdx': unreviewed }, {});
    expect(findWordsOfStory('k7m2qx', writeRemoval(removal), [], change)).toEqual([]);
  });

  it('are none if the story is not there, or the removal cannot be read', () => {
    const text = writeRemoval({ ...removal, sketches: [sketch] });
    expect(findWordsOfStory('k7m2qx', text, [], versionsInMemory({}, {}))).toEqual([]);
    expect(findWordsOfStory('k7m2qx', 'soon', [], versions)).toEqual([]);
  });
});

describe('the salt of a library’s first sketch', () => {
  it('stays the same, because a later version of the library checks the sketch', () => {
    expect(deriveSalt('She came on a Tuesday.')).toBe('b3b127f8d6d');
  });
});

describe('reviewedFingerprint', () => {
  it('is undefined if no version was reviewed, or the code cannot be read', () => {
    expect(reviewedFingerprint(undefined)).toBeUndefined();
    expect(reviewedFingerprint({ safeguarding: { fingerprint: 'soon' } })).toBeUndefined();
    expect(reviewedFingerprint({ safeguarding: { fingerprint: ownFingerprint } })).toBe(
      ownFingerprint,
    );
  });
});
