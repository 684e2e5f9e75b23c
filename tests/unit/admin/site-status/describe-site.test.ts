import { describe, expect, it } from 'vitest';
import { describeSite, type StoryOnSite } from '../../../../admin/site-status/describe-site.ts';
import type { Use } from '../../../../src/story/vocabulary.ts';

const uses: readonly Use[] = ['website', 'presentation'];
const published: StoryOnSite = {
  shown: uses,
  wanted: uses,
  isSaved: true,
  isDraft: false,
  isHeldBack: false,
  isLocal: true,
  lost: undefined,
  waitsSince: undefined,
};
const at = new Date('2026-11-23T22:58:00Z');
const say = (changes: Partial<StoryOnSite>) => describeSite({ ...published, ...changes });

describe('a story that the site shows', () => {
  it('is on the site now', () => {
    expect(say({})).toEqual({ words: 'On the site now.', isPending: false });
  });

  it('is on the site as it was published, whatever the draft changes', () => {
    const words =
      'On the site now, as it was last published. What you change here is not there yet.';
    expect(say({ isSaved: false, wanted: [] })).toEqual({ words, isPending: false });
    expect(say({ isDraft: true, wanted: [] })).toEqual({ words, isPending: false });
  });

  it.each<[string, Partial<StoryOnSite>]>([
    ['to the whole story', { wanted: [], isHeldBack: true }],
    ['to one use', { wanted: ['website'] }],
  ])('is on the site until a no %s is saved', (_what, changes) => {
    expect(say({ isSaved: false, ...changes }).words).toBe(
      'On the site now. A no counts as soon as you save it.',
    );
  });

  it('is still on the site after a no is saved, and the panel says when to ring somebody', () => {
    const { words, isPending } = say({ wanted: [], isHeldBack: true, waitsSince: at });
    expect(words).toBe(
      'Still on the site. The no is saved, and the library is being built without the story. That usually takes a minute or two. If it still says so at 23:13, ring your administrator.',
    );
    expect(isPending).toBe(true);
  });

  it('is still on the site while a git host has a no that nobody has merged', () => {
    const { words, isPending } = say({
      isLocal: false,
      isDraft: true,
      isHeldBack: true,
      wanted: [],
    });
    expect(words).toMatch(/^Still on the site\. The no is saved on the git host\./);
    expect(isPending).toBe(true);
  });

  it('is still open for a use that was taken away, until the library is built', () => {
    expect(say({ wanted: ['website'] })).toEqual({
      words: 'On the site now, and still in presentations. That ends with the build under way.',
      isPending: true,
    });
    const lost = { at, uses: ['presentation'] as const };
    expect(say({ shown: ['website'], wanted: ['website'], lost })).toEqual({
      words: 'On the site now. Since 22:58 no longer in presentations.',
      isPending: false,
    });
  });
});

describe('a story that the site does not show', () => {
  it('is gone since the moment at which it disappeared', () => {
    const lost = { at, uses };
    expect(say({ shown: [], wanted: [], isHeldBack: true, lost })).toEqual({
      words: 'Gone from the site since 22:58.',
      isPending: false,
    });
  });

  it('is not on the site, and arrives there only once it is published', () => {
    expect(say({ shown: [], isDraft: true }).words).toBe('Not on the site.');
    expect(say({ shown: [], wanted: [] }).words).toBe('Not on the site.');
    expect(say({ shown: [] })).toEqual({
      words: 'Not on the site yet. The library is being built with the story.',
      isPending: true,
    });
  });
});

it('the desk says whether a story is on the site even before it has judged the story', () => {
  expect(say({ wanted: undefined }).words).toBe('On the site now.');
  expect(say({ wanted: undefined, shown: [] }).words).toBe('Not on the site.');
});
