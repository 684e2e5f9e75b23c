import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makePreview, wantedPreviews } from '../../../../src/site/artifacts/preview.ts';
import { lettering, readFont } from '../../../../src/exports/share/lettering.ts';
import { previewSvg } from '../../../../src/exports/share/preview.ts';
import { shareLinks } from '../../../../src/exports/share/share-links.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { words } from '../../../../src/words/index.ts';
import { shownStory } from '../../../support/shown-story.ts';

const font = readFont(
  readFileSync('node_modules/@fontsource/fraunces/files/fraunces-latin-500-normal.woff'),
);
const box = { x: 0, y: 0, width: 1000, height: 200 };
const shared = [
  { use: 'website', until: '2027-06-01' },
  { use: 'social-media', until: '2027-01-01' },
] as const;

describe('letters as outlines', () => {
  test('are as large as there is room', () => {
    const large = lettering(font, 'Few words', box, [60, 20]) ?? '';
    const small = lettering(font, 'word '.repeat(60), box, [60, 20]) ?? '';
    expect(large).not.toBe('');
    expect(small.length).toBeGreaterThan(large.length);
  });

  test('hold nothing but numbers and the signs of a path', () => {
    const outlines = lettering(font, 'Tuesday. “You’re all right”, — fi & 84 %', box, [66]) ?? '';
    expect(outlines).toMatch(/^[MLQCZ\d. -]+$/);
  });

  test.each(['🙂', 'مرحبا', '你好'])('are not drawn where the font lacks one: %s', (text) => {
    expect(lettering(font, `Hello ${text}`, box, [40])).toBeUndefined();
  });

  test('are not drawn where a word is wider than the picture', () => {
    expect(lettering(font, 'm'.repeat(280), box, [60, 30])).toBeUndefined();
  });
});

describe('the picture of a shared link', () => {
  test('is drawn of shapes alone: no font, no picture, no text', () => {
    const svg = previewSvg(shownStory(), font, 'Stories of Success', words);
    expect(svg).not.toMatch(/<(?:text|image|use|style|script)|href|font/);
  });

  test('tells nothing of who is in it but the number of people', () => {
    const named = shownStory();
    const others = shownStory({
      people: named.people.map((person) => ({ ...person, description: 'someone else' })),
    });
    expect(previewSvg(named, font, 'A', words)).toBe(previewSvg(others, font, 'A', words));
  });

  test('has the same bytes each time it is made, 1200 by 630', async () => {
    const input = { story: shownStory(), settings: { name: 'A', organisation: 'B' } };
    const [one, two] = await Promise.all([makePreview(input), makePreview(input)]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const size = Buffer.from(one).subarray(16, 24);
    expect([size.readUInt32BE(0), size.readUInt32BE(4)]).toEqual([1200, 630]);
  });

  test('is there only for stories that may be on social media and on the website', () => {
    const paths = (uses: Parameters<typeof shownStory>[0], audience: 'public' | 'staff') =>
      wantedPreviews([shownStory(uses)], defaultSettings, audience).map(({ path }) => path);
    expect(paths({ uses: [...shared] }, 'public')).toEqual([
      'preview.png',
      'stories/k7m2qx/preview.png',
    ]);
    expect(paths({}, 'public')).toEqual(['preview.png']);
    expect(paths({ uses: [shared[1]] }, 'public')).toEqual(['preview.png']);
    expect(paths({ uses: [...shared] }, 'staff')).toEqual([]);
  });
});

test('links that share a story keep its address and title whole', () => {
  const address = 'https://stories.example/a/stories/k7m2qx/';
  for (const { href } of shareLinks(address, 'Tea & toast? #1')) {
    const url = new URL(href);
    expect(url.protocol).toBe('https:');
    expect([...url.searchParams.values()].join(' ')).toContain(address);
    expect(url.hash).toBe('');
  }
});
