import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { requestDecks } from '../../../../src/site/artifacts/deck-artifact.ts';
import { cacheArtifacts, copyArtifacts } from '../../../../src/site/artifacts/artifact-cache.ts';
import type { PublicStory } from '../../../../src/library/public-story.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { readDeck } from '../../../support/read-deck.ts';
import { newFolder } from '../../../support/run.ts';
import { publicStory } from '../../../support/public-story.ts';

const siteUrl = new URL('https://stories.example.org/library/');
let cache: string;
let pictures: string;

beforeEach(() => {
  cache = newFolder();
  pictures = newFolder();
});

const cacheDecks = (stories: PublicStory[], settings = defaultSettings, site = siteUrl) =>
  cacheArtifacts(requestDecks(stories, settings, site), cache, pictures);

describe('the artifact cache', () => {
  test('makes the decks of a story once for the same story, terms and address', async () => {
    expect((await cacheDecks([publicStory()])).made).toBe(2);
    const [first = ''] = readdirSync(cache);
    const written = statSync(join(cache, first)).mtimeMs;
    expect((await cacheDecks([structuredClone(publicStory())])).made).toBe(0);
    expect(statSync(join(cache, first)).mtimeMs).toBe(written);
  });

  test.each<[string, () => Promise<{ made: number }>]>([
    ['words', () => cacheDecks([publicStory({ title: 'Another title' })])],
    [
      'terms',
      () => cacheDecks([publicStory({ uses: [{ use: 'presentation', until: '2027-01-31' }] })]),
    ],
    [
      'organisation',
      () => cacheDecks([publicStory()], { ...defaultSettings, organisation: 'Another' }),
    ],
    [
      'address',
      () => cacheDecks([publicStory()], defaultSettings, new URL('https://other.example/')),
    ],
  ])('makes the decks again and deletes the old ones when the %s change', async (_, again) => {
    await cacheDecks([publicStory()]);
    const before = readdirSync(cache);
    expect((await again()).made).toBe(2);
    const after = readdirSync(cache);
    expect(after).toHaveLength(2);
    expect(after.some((name) => before.includes(name))).toBe(false);
  });

  test('deletes a file that was written in part', async () => {
    writeFileSync(join(cache, 'x.pptx.part'), 'half');
    await cacheDecks([publicStory()]);
    expect(readdirSync(cache).every((name) => /^[0-9a-f]{32}\.pptx$/.test(name))).toBe(true);
  });

  test('deletes the decks of a story that may no longer be shown in presentations, and makes none', async () => {
    await cacheDecks([publicStory()]);
    const closed = publicStory({ uses: [{ use: 'website', until: '2027-06-01' }] });
    expect((await cacheDecks([closed])).artifacts).toEqual([]);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('copies artifacts into the folder of their story in the output', async () => {
    const output = newFolder();
    copyArtifacts((await cacheDecks([publicStory()])).artifacts, output);
    expect(readdirSync(join(output, 'stories/k7m2qx')).toSorted()).toEqual([
      'slide.pptx',
      'slides.pptx',
    ]);
  });

  test('makes a deck with the story’s own picture, cropped to its place', async () => {
    const file = join(pictures, 'abc.webp');
    await sharp({ create: { width: 90, height: 300, channels: 3, background: '#0f5c5c' } })
      .webp()
      .toFile(file);
    const image = { src: './window.jpg', alt: 'A window', shows: 'place' as const };
    const story = publicStory({ image, pictures: { './window.jpg': file } });
    const { artifacts } = await cacheDecks([story]);
    const slides = readFileSync(
      artifacts.find(({ path }) => path.endsWith('slides.pptx'))?.file ?? '',
    );
    const { parts, slides: read } = readDeck(slides);
    const { format, width, height } = await sharp(parts.get('ppt/media/picture.jpeg')).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 900, height: 855 });
    expect(read[0]?.alts).toContain('A window');
    expect(existsSync(file)).toBe(true);
  });

  test('makes the same bytes in one process and in several workers', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const many = letters.map((letter) => publicStory({ id: `k${letter}m2qx` }));
    const { artifacts, made } = await cacheDecks(many);
    expect(made).toBe(52);
    const [one = artifacts[0]] = artifacts.filter(
      ({ path }) => path === 'stories/kdm2qx/slides.pptx',
    );
    const together = readFileSync(one!.file);
    cache = newFolder();
    const { artifacts: alone } = await cacheDecks([publicStory({ id: 'kdm2qx' })]);
    expect(Buffer.compare(readFileSync(alone[0]!.file), together)).toBe(0);
  });
});
