import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { toCheckAddress } from '../../../../src/exports/screens/check-address.ts';
import { writeDeck, type DeckForm } from '../../../../src/exports/slides/write-deck.ts';
import { readLibrary } from '../../../../src/library/read-library.ts';
import type { PublicStory } from '../../../../src/library/public-story.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { words } from '../../../../src/words/index.ts';
import { anyHostileStory } from '../../../support/any-hostile-story.ts';
import { readDeck, type ReadDeck } from '../../../support/read-deck.ts';
import { publicStory } from '../../../support/public-story.ts';
import { today } from '../../../support/valid-story.ts';

const contextFor = (id: string) => ({
  words,
  settings: defaultSettings,
  checkAddress: toCheckAddress(id, {}, 'https://stories.example.org/library/'),
});
const deck = (story: PublicStory, form: DeckForm = 'slides') =>
  writeDeck(story, form, contextFor(story.id))!;

describe('the decks of the shipped examples', () => {
  let examples: { story: PublicStory; form: DeckForm; bytes: Uint8Array; read: ReadDeck }[];

  beforeAll(async () => {
    const contentDir = fileURLToPath(new URL('../../../../content', import.meta.url));
    const { stories } = await readLibrary({ contentDir, on: today, audience: 'public' });
    examples = stories
      .filter(({ uses }) => uses.some(({ use }) => use === 'presentation'))
      .flatMap((story) =>
        (['slides', 'slide'] as const).map((form) => {
          const bytes = deck(story, form);
          return { story, form, bytes, read: readDeck(bytes) };
        }),
      );
  }, 120_000);

  test('are smaller than 400 KB', () => {
    expect(examples.length).toBeGreaterThanOrEqual(20);
    for (const { bytes } of examples) expect(bytes.length).toBeLessThan(400 * 1024);
  });

  test('have a different title on every slide, and different names and ids for the shapes of a slide', () => {
    for (const { read } of examples) {
      const { slides } = read;
      const titles = slides.map(({ title }) => title);
      expect(titles.every(Boolean)).toBe(true);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { names, ids } of slides) {
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }
  });

  test('carry the terms on every slide, in words, as a QR code and as data', () => {
    for (const { story, read } of examples) {
      const until = story.uses.find(({ use }) => use === 'presentation')?.until;
      const address = `https://stories.example.org/library/check/${story.id}/`;
      for (const { texts, alts, tags } of read.slides) {
        expect(texts.join('\n')).toMatch(/In presentations until \d+ \w+ 20\d\d\./);
        expect(texts).toContain(address);
        expect(alts).toContain(`QR code that leads to ${address}`);
        expect(tags).toEqual({
          STORYID: story.id,
          STORYUSE: 'presentation',
          STORYUSEBY: until,
          STORYCHECKADDRESS: address,
        });
      }
    }
  });

  test('name the story, the publisher and the use in the properties of the file', () => {
    for (const { story, read } of examples) {
      const { properties, custom } = read;
      expect(properties).toMatchObject({
        'dc:title': story.title,
        'dc:creator': 'Our organisation',
        'dc:language': 'en-GB',
        'dc:identifier': story.id,
      });
      expect(custom).toMatchObject({ StoryId: story.id, StoryUse: 'presentation' });
    }
  });

  test('are marked as British English throughout, and have notes on every slide', () => {
    for (const { read } of examples) {
      const { languages, slides } = read;
      expect([...languages]).toEqual(['en-GB']);
      for (const { notes } of slides) expect(notes.join('').length).toBeGreaterThan(20);
    }
  });

  test('contain the whole text in brief, in its own words and order', () => {
    for (const { story, read } of examples.filter(({ form }) => form === 'slides')) {
      const brief = read.slides
        .filter(({ title }) => title.startsWith('The story in brief'))
        .map(({ texts }) => texts[1])
        .join(' ');
      expect(brief).toBe(story.inBrief);
    }
  });
});

describe('a deck', () => {
  test('is undefined for a story that may not be shown in presentations', () => {
    const closed = publicStory({ uses: [{ use: 'website', until: '2027-06-01' }] });
    expect(writeDeck(closed, 'slides', contextFor(closed.id))).toBeUndefined();
    expect(writeDeck(closed, 'slide', contextFor(closed.id))).toBeUndefined();
  });

  test('has its shapes in reading order, the title first and the QR code last', () => {
    const { slides } = readDeck(deck(publicStory()));
    expect(slides[3]?.names).toEqual(['Title', 'Text', 'Terms', 'QR code']);
    expect(slides[3]?.texts[1]).toBe('“Nobody had to talk first.”');
  });

  test('has notes that say how to begin, where to pause and what to ask', () => {
    const notes = readDeck(deck(publicStory())).slides.flatMap((slide) => slide.notes);
    expect(notes.join('\n')).toContain('To introduce it: “The kettle was always on”.');
    expect(notes.join('\n')).toContain('Pause. Count to ten before anyone speaks.');
    expect(notes).toContain('A question for the room: Whose kitchen are you let into?');
  });

  test('of one slide contains the quotation, who tells the story, and what it speaks of', () => {
    const { slides } = readDeck(deck(publicStory(), 'slide'));
    expect(slides).toHaveLength(1);
    expect(slides[0]?.title).toBe('The kettle was always on');
    expect(slides[0]?.texts).toEqual([
      'The kettle was always on',
      '“Nobody had to talk first.”',
      'Young person’s story · Told by: Robin, young person, 16',
      'This story speaks of going missing.',
      'Story k7m2qx. In presentations until 20 February 2027. Check before you show it:',
      'https://stories.example.org/library/check/k7m2qx/',
    ]);
    expect(slides[0]?.notes).toContain(publicStory().inBrief);
  });

  test('shows the story’s picture with its alternative text, and leaves it out of a single slide', () => {
    const picture = { jpeg: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), alt: 'A kettle on a "stove"' };
    const context = { ...contextFor('k7m2qx'), picture };
    const { slides } = readDeck(writeDeck(publicStory(), 'slides', context)!);
    expect(slides[0]?.alts).toContain('A kettle on a "stove"');
    const singleSlide = readDeck(writeDeck(publicStory(), 'slide', context)!);
    expect([...singleSlide.parts.keys()].some((path) => path.endsWith('.jpeg'))).toBe(false);
  });

  test('continues the numbers of questions on the next slide', () => {
    const discussion = Array.from({ length: 5 }, (_, place) =>
      `Question ${String(place)}? `.repeat(18),
    );
    const { parts, slides } = readDeck(deck(publicStory({ discussion })));
    expect(slides.filter(({ title }) => title.startsWith('Questions for the room'))).toHaveLength(
      3,
    );
    const xml = [...parts].map(([, bytes]) => Buffer.from(bytes).toString()).join('');
    expect(xml).toContain('<a:buAutoNum type="arabicPeriod" startAt="5"/>');
  });

  test('numbers a slide whose title is the same as the story’s', () => {
    const { slides } = readDeck(deck(publicStory({ title: 'What changed' })));
    expect(slides.map(({ title }) => title)).toContain('What changed (2)');
  });

  test('gives a quotation no second pair of quotation marks', () => {
    const { parts } = readDeck(deck(publicStory({ pullQuote: '‘No,’ she said, ‘never.’' })));
    const xml = [...parts].map(([, bytes]) => Buffer.from(bytes).toString()).join('');
    expect(xml).toContain('>“‘No,’ she said, ‘never.’”<');
    const { parts: marked } = readDeck(deck(publicStory({ pullQuote: '«Jamais seule.»' })));
    const others = [...marked].map(([, bytes]) => Buffer.from(bytes).toString()).join('');
    expect(others).toContain('>«Jamais seule.»<');
  });

  test('aligns text that runs from right to left on the right', () => {
    const { parts } = readDeck(deck(publicStory({ pullQuote: 'لم يكن على أحد أن يتكلم أولا' })));
    const xml = [...parts].map(([, bytes]) => Buffer.from(bytes).toString()).join('');
    expect(xml).toContain('<a:pPr algn="r" rtl="1"/>');
  });

  test('has the same bytes for the same story in every time zone', () => {
    const zone = process.env.TZ;
    const first = deck(publicStory());
    process.env.TZ = 'America/New_York';
    const second = deck(structuredClone(publicStory()));
    process.env.TZ = zone;
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('a deck of a hostile story', () => {
  test(
    'can be read, with a title on every slide and the story’s id in its terms',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          anyHostileStory,
          fc.constantFrom('slides', 'slide'),
          ({ story, organisation }, form) => {
            const settings = { ...defaultSettings, organisation };
            const bytes = writeDeck(story, form, { ...contextFor(story.id), settings })!;
            const { slides, languages } = readDeck(bytes);
            const titles = slides.map(({ title }) => title);
            expect(titles.every((title) => title.trim() !== '')).toBe(true);
            expect(new Set(titles).size).toBe(titles.length);
            expect([...languages]).toEqual(['en-GB']);
            for (const { tags } of slides) expect(tags['STORYID']).toBe('k7m2qx');
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});
