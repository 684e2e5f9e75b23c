import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makePreview, requestPreviews } from '../../../../src/site/artifacts/preview-artifact.ts';
import { outlineText, readFont } from '../../../../src/exports/share/text-outlines.ts';
import { storyPreviewSvg } from '../../../../src/exports/share/share-preview.ts';
import { shareLinks } from '../../../../src/exports/article/article-uses.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { words } from '../../../../src/words/index.ts';
import { publicStory } from '../../../support/public-story.ts';

const font = readFont(
  readFileSync('node_modules/@fontsource/fraunces/files/fraunces-latin-500-normal.woff'),
);
const box = { x: 0, y: 0, width: 1000, height: 200 };
const shared = [
  { use: 'website', until: '2027-06-01' },
  { use: 'social-media', until: '2027-01-01' },
] as const;

describe('outlining a text', () => {
  test('uses the largest size for which there is room', () => {
    const large = outlineText(font, 'Few words', box, [60, 20]) ?? '';
    const small = outlineText(font, 'word '.repeat(60), box, [60, 20]) ?? '';
    expect(large).not.toBe('');
    expect(small.length).toBeGreaterThan(large.length);
  });

  test('gives only numbers and the commands of a path', () => {
    const outlines = outlineText(font, 'Tuesday. “You’re all right”, — fi & 84 %', box, [66]) ?? '';
    expect(outlines).toMatch(/^[MLQCZ\d. -]+$/);
  });

  test.each(['🙂', 'مرحبا', '你好'])('gives undefined if the font lacks a letter: %s', (text) => {
    expect(outlineText(font, `Hello ${text}`, box, [40])).toBeUndefined();
  });

  test('gives undefined if a word is wider than the picture', () => {
    expect(outlineText(font, 'm'.repeat(280), box, [60, 30])).toBeUndefined();
  });
});

describe('the preview picture of a shared link', () => {
  test('consists of shapes: no font, no picture, no text', () => {
    const svg = storyPreviewSvg(publicStory(), font, 'Stories of Success', words);
    expect(svg).not.toMatch(/<(?:text|image|use|style|script)|href|font/);
  });

  test('gives a quotation no second pair of quotation marks', () => {
    const [plain, marked] = ['Nobody had to talk first.', '“Nobody had to talk first.”'].map(
      (pullQuote) => storyPreviewSvg(publicStory({ pullQuote }), font, 'A', words),
    );
    expect(marked).toBe(plain);
  });

  test('shows nothing about the people but their number', () => {
    const named = publicStory();
    const others = publicStory({
      people: named.people.map((person) => ({ ...person, description: 'someone else' })),
    });
    expect(storyPreviewSvg(named, font, 'A', words)).toBe(
      storyPreviewSvg(others, font, 'A', words),
    );
  });

  test('is 1200 by 630 pixels and has the same bytes each time', async () => {
    const input = { story: publicStory(), settings: { name: 'A', organisation: 'B' } };
    const [one, two] = await Promise.all([makePreview(input), makePreview(input)]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const size = Buffer.from(one).subarray(16, 24);
    expect([size.readUInt32BE(0), size.readUInt32BE(4)]).toEqual([1200, 630]);
  });

  test('is made only for stories that may be on social media and on the public website', () => {
    const paths = (uses: Parameters<typeof publicStory>[0], audience: 'public' | 'staff') =>
      requestPreviews([publicStory(uses)], defaultSettings, audience).map(({ path }) => path);
    expect(paths({ uses: [...shared] }, 'public')).toEqual([
      'preview.png',
      'stories/k7m2qx/preview.png',
    ]);
    expect(paths({}, 'public')).toEqual(['preview.png']);
    expect(paths({ uses: [shared[1]] }, 'public')).toEqual(['preview.png']);
    expect(paths({ uses: [...shared] }, 'staff')).toEqual([]);
  });
});

test('share links keep the whole address and title of a story', () => {
  const address = 'https://stories.example/a/stories/k7m2qx/';
  for (const { href } of shareLinks(address, 'Tea & toast? #1')) {
    const url = new URL(href);
    expect(url.protocol).toBe('https:');
    expect([...url.searchParams.values()].join(' ')).toContain(address);
    expect(url.hash).toBe('');
  }
});
