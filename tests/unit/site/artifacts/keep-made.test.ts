import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { wantedDecks } from '../../../../src/site/artifacts/deck.ts';
import { keepMade, placeMade } from '../../../../src/site/artifacts/keep-made.ts';
import type { Publishable } from '../../../../src/library/publishable.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { readDeck } from '../../../support/read-deck.ts';
import { newFolder } from '../../../support/run.ts';
import { shownStory } from '../../../support/shown-story.ts';

const siteUrl = new URL('https://stories.example.org/library/');
let cache: string;
let pictures: string;

beforeEach(() => {
  cache = newFolder();
  pictures = newFolder();
});

const keep = (stories: Publishable[], settings = defaultSettings, site = siteUrl) =>
  keepMade(wantedDecks(stories, settings, site), cache, pictures);

describe('files made of stories', () => {
  test('are made once for the same story, terms and address', async () => {
    expect((await keep([shownStory()])).made).toBe(2);
    const [first = ''] = readdirSync(cache);
    const written = statSync(join(cache, first)).mtimeMs;
    expect((await keep([structuredClone(shownStory())])).made).toBe(0);
    expect(statSync(join(cache, first)).mtimeMs).toBe(written);
  });

  test.each<[string, () => Promise<{ made: number }>]>([
    ['words', () => keep([shownStory({ title: 'Another title' })])],
    ['terms', () => keep([shownStory({ uses: [{ use: 'presentation', until: '2027-01-31' }] })])],
    ['organisation', () => keep([shownStory()], { ...defaultSettings, organisation: 'Another' })],
    ['address', () => keep([shownStory()], defaultSettings, new URL('https://other.example/'))],
  ])('are made anew where the %s change, and the old ones go', async (_, again) => {
    await keep([shownStory()]);
    const before = readdirSync(cache);
    expect((await again()).made).toBe(2);
    const after = readdirSync(cache);
    expect(after).toHaveLength(2);
    expect(after.some((name) => before.includes(name))).toBe(false);
  });

  test('are made anew where what was kept was left half written', async () => {
    writeFileSync(join(cache, 'x.pptx.part'), 'half');
    await keep([shownStory()]);
    expect(readdirSync(cache).every((name) => /^[0-9a-f]{32}\.pptx$/.test(name))).toBe(true);
  });

  test('are gone with the use, and there are none for a story without it', async () => {
    await keep([shownStory()]);
    const closed = shownStory({ uses: [{ use: 'website', until: '2027-06-01' }] });
    expect((await keep([closed])).kept).toEqual([]);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('lie in the folder of their story in the output', async () => {
    const output = newFolder();
    placeMade((await keep([shownStory()])).kept, output);
    expect(readdirSync(join(output, 'stories/k7m2qx')).toSorted()).toEqual([
      'slide.pptx',
      'slides.pptx',
    ]);
  });

  test('hold the story’s own picture, cut to its place', async () => {
    const file = join(pictures, 'abc.webp');
    await sharp({ create: { width: 90, height: 300, channels: 3, background: '#0f5c5c' } })
      .webp()
      .toFile(file);
    const image = { src: './window.jpg', alt: 'A window', shows: 'place' as const };
    const story = shownStory({ image, pictures: { './window.jpg': file } });
    const { kept } = await keep([story]);
    const slides = readFileSync(kept.find(({ path }) => path.endsWith('slides.pptx'))?.file ?? '');
    const { parts, slides: read } = readDeck(slides);
    const { format, width, height } = await sharp(parts.get('ppt/media/picture.jpeg')).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 900, height: 855 });
    expect(read[0]?.alts).toContain('A window');
    expect(existsSync(file)).toBe(true);
  });

  test('are the same whether one process makes them or several', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const many = letters.map((letter) => shownStory({ id: `k${letter}m2qx` }));
    const { kept, made } = await keep(many);
    expect(made).toBe(52);
    const [one = kept[0]] = kept.filter(({ path }) => path === 'stories/kdm2qx/slides.pptx');
    const together = readFileSync(one!.file);
    cache = newFolder();
    const { kept: alone } = await keep([shownStory({ id: 'kdm2qx' })]);
    expect(Buffer.compare(readFileSync(alone[0]!.file), together)).toBe(0);
  });
});
