import { describe, expect, it } from 'vitest';
import { findLostNoes } from '../../../src/review/find-lost-noes.ts';
import { addOwnWords } from '../../support/own-words.ts';
import { validBody } from '../../support/valid-story.ts';
import {
  allOf,
  inConsent,
  inRelease,
  inSafeguarding,
  removalSource,
  storySource,
  versionsInMemory,
  type Files,
} from './content-in-memory.ts';

const original = 'stories/young-person/k7m2qx/index.mdx';
const copy = 'stories/family/q4n8vt/index.mdx';
const words = addOwnWords(validBody, 'k7m2qx');
const story = (change?: Parameters<typeof storySource>[0]) => storySource(change, words);
const withdrawn = story(inConsent(0, 'withdrawnOn', '2026-11-01'));
const held = story(inSafeguarding('outcome', 'hold'));

/** Lists the rules broken by the copy when the original changed in the same change. */
const rulesOf = (before: Files, source: string, after: Files = {}) =>
  findLostNoes(copy, source, [original, copy], versionsInMemory(before, { ...after, [copy]: source })) // prettier-ignore
    .map(({ rule, severity, file }) => `${severity} ${rule} ${file}`);
const refused = [`error same-words-refused ${copy}`];

describe('a story that takes over the words of a story with a no', () => {
  it('is an error if a withdrawal was left out, also with another reference', () => {
    expect(rulesOf({ [original]: withdrawn }, story())).toEqual(refused);
    expect(rulesOf({ [original]: withdrawn }, story(inConsent(0, 'record', 'SOS-2026-999')))).toEqual(refused); // prettier-ignore
  });

  it('is an error if a hold was left out', () => {
    expect(rulesOf({ [original]: held }, story())).toEqual(refused);
  });

  it('is an error if the original had a removal, or gets one in the same change', () => {
    const removal = { 'removals/k7m2qx.yaml': removalSource('k7m2qx') };
    expect(rulesOf({ [original]: story(), ...removal }, story(), removal)).toEqual(refused);
    expect(rulesOf({ [original]: story() }, story(), removal)).toEqual(refused);
    const unreadable = { 'removals/k7m2qx.yaml': 'soon' };
    expect(rulesOf({ [original]: story(), ...unreadable }, story(), {})).toEqual(refused);
  });

  it('is an error even if its front matter cannot be read', () => {
    expect(rulesOf({ [original]: withdrawn }, `---\na: [\n---\n\n${words}`)).toEqual(refused);
    expect(rulesOf({ [original]: withdrawn }, words)).toEqual(refused);
  });

  it('is an error if a few words were changed', () => {
    const reworded = withdrawn.replace('Tuesday', 'Friday');
    expect(rulesOf({ [original]: reworded }, story())).toEqual(refused);
  });

  it('is no issue after a later release of the person who withdrew', () => {
    const again = story(inRelease(0, 'on', '2026-11-02'));
    expect(rulesOf({ [original]: withdrawn }, again)).toEqual([]);
  });

  it('is no issue after a later review of what was on hold', () => {
    const reviewed = story(inSafeguarding('reviewedOn', '2026-11-20'));
    expect(rulesOf({ [original]: held }, reviewed)).toEqual([]);
  });
});

describe('a story has no issue', () => {
  it('if nobody had said no to the original', () => {
    expect(rulesOf({ [original]: story() }, story())).toEqual([]);
  });

  it('if it is the story with the no itself, which another rule compares', () => {
    const versions = versionsInMemory({ [original]: withdrawn }, { [original]: story() });
    expect(findLostNoes(original, story(), [original], versions)).toEqual([]);
  });

  it('if it has other words, or no words', () => {
    const other = storySource(undefined, addOwnWords(validBody, 'q4n8vt'));
    expect(rulesOf({ [original]: withdrawn }, other)).toEqual([]);
    expect(rulesOf({ [original]: withdrawn }, '---\na: 1\n---\n')).toEqual([]);
    expect(rulesOf({ [original]: '---\na: 1\n---\n' }, story())).toEqual([]);
  });

  it('if it has a removal of its own that refuses as much', () => {
    const no = (id: string, uses = '') => ({
      [`removals/${id}.yaml`]: removalSource(id, { uses }),
    });
    const before = { [original]: story(), ...no('k7m2qx', 'report') };
    expect(rulesOf(before, story(), no('q4n8vt'))).toEqual([]);
    expect(rulesOf(before, story(), no('q4n8vt', 'report'))).toEqual([]);
    expect(rulesOf(before, story(), no('q4n8vt', 'learning'))).toEqual(refused);
    const twoUses = { [original]: story(), ...no('k7m2qx', 'report, learning') };
    expect(rulesOf(twoUses, story(), no('q4n8vt', 'report'))).toEqual(refused);
    const earlier = removalSource('q4n8vt', { removedOn: '2026-11-19' });
    expect(rulesOf(before, story(), { 'removals/q4n8vt.yaml': earlier })).toEqual(refused);
    expect(rulesOf({ [original]: story(), ...no('k7m2qx') }, story(), no('q4n8vt', 'report'))).toEqual(refused); // prettier-ignore
    expect(rulesOf(before, story(), { 'removals/q4n8vt.yaml': 'soon' })).toEqual([]);
  });

  it('if the other story is new as well', () => {
    expect(rulesOf({}, story(), { [original]: withdrawn })).toEqual([]);
  });

  it('if a withdrawal is on both sides of a change that everyone answered', () => {
    const all = allOf(inRelease(0, 'on', '2026-11-02'), inRelease(1, 'on', '2026-11-02'));
    expect(rulesOf({ [original]: withdrawn }, story(all))).toEqual([]);
  });
});
