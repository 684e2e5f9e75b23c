import { describe, expect, it } from 'vitest';
import { shownContentKey, showsNothingNew } from '../../../src/library/shown-content-key.ts';
import type { PublicStory } from '../../../src/library/public-story.ts';
import { publicStory } from '../../support/public-story.ts';

const before = shownContentKey(publicStory());

describe('the key of what is shown of a story', () => {
  it.each<[string, Partial<PublicStory>]>([
    ['title', { title: 'Another title' }],
    ['name', { people: [{ part: 'storyteller', naming: 'own-name', name: 'X', description: '' }] }],
    ['picture', { pictures: { './cover.jpg': '/cache/0123.webp' } }],
    ['question', { discussion: ['Another question?', 'And another?'] }],
    ['answer', { principles: { voice: 'In other words.', truth: true } }],
    ['place', { place: 'Fennisby' }],
    ['text told in a minute', { inBrief: 'Told in other words.' }],
    ['kind', { kind: 'family' }],
  ])('changes with its %s', (_, changed) => {
    expect(showsNothingNew(publicStory(changed), before)).toBe(false);
  });

  it('does not change with uses, last days, the place of the cache, or the order of fields', () => {
    const { title, ...rest } = publicStory({ uses: [], until: '2026-12-01' });
    expect(showsNothingNew({ ...rest, title }, before)).toBe(true);
    const inCache = (folder: string) =>
      shownContentKey(publicStory({ pictures: { './cover.jpg': `${folder}/0123.webp` } }));
    expect(inCache('/a')).toEqual(inCache('/b'));
  });

  it('allows a story that no longer has its short text, and refuses a story with a new one', () => {
    const { inBrief, ...without } = publicStory();
    expect(inBrief).toBeDefined();
    expect(showsNothingNew(without, before)).toBe(true);
    expect(showsNothingNew(publicStory(), shownContentKey(without))).toBe(false);
  });

  it('allows a story that is left out of search engines, and refuses one that is let in', () => {
    const hidden = publicStory({ findable: false });
    expect(showsNothingNew(hidden, before)).toBe(true);
    expect(showsNothingNew(publicStory(), shownContentKey(hidden))).toBe(false);
  });

  it('refuses a story that was not shown', () => {
    expect(showsNothingNew(publicStory(), undefined)).toBe(false);
  });

  it('contains no readable content', () => {
    expect(JSON.stringify(before)).toMatch(
      /^\{"content":"[0-9a-f]{64}","inBrief":"[0-9a-f]{64}","findable":true\}$/,
    );
  });
});
