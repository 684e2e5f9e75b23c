import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkAddress } from '../../../../src/exports/screens/check-address.ts';
import { deckOf, type DeckForm } from '../../../../src/exports/slides/deck.ts';
import { readLibrary } from '../../../../src/library/library.ts';
import type { Publishable } from '../../../../src/library/publishable.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { contentNotes, kinds, namings } from '../../../../src/story/vocabulary.ts';
import { words } from '../../../../src/words/index.ts';
import { readDeck } from '../../../support/read-deck.ts';
import { shownStory } from '../../../support/shown-story.ts';
import { today } from '../../../support/valid-story.ts';

const contextFor = (id: string) => ({
  words,
  settings: defaultSettings,
  checkAddress: checkAddress(id, {}, 'https://stories.example.org/library/'),
});
const deck = (story: Publishable, form: DeckForm = 'slides') =>
  deckOf(story, form, contextFor(story.id))!;

describe('the slides of every example', () => {
  let examples: Publishable[];

  beforeAll(async () => {
    const contentDir = fileURLToPath(new URL('../../../../content', import.meta.url));
    const { stories } = await readLibrary({ contentDir, on: today, audience: 'public' });
    examples = stories.filter(({ uses }) => uses.some(({ use }) => use === 'presentation'));
  });

  const eachDeck = () =>
    examples.flatMap((story) =>
      (['slides', 'slide'] as const).map((form) => ({ story, bytes: deck(story, form) })),
    );

  test('are at most 400 KB', () => {
    expect(examples.length).toBeGreaterThanOrEqual(10);
    for (const { bytes } of eachDeck()) expect(bytes.length).toBeLessThan(400 * 1024);
  });

  test('have one title each, none alike, and no two shapes of a slide share a name or an id', () => {
    for (const { bytes } of eachDeck()) {
      const { slides } = readDeck(bytes);
      const titles = slides.map(({ title }) => title);
      expect(titles.every(Boolean)).toBe(true);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { names, ids } of slides) {
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }
  });

  test('carry the terms on every slide, in words, as a picture to scan and as data', () => {
    for (const { story, bytes } of eachDeck()) {
      const until = story.uses.find(({ use }) => use === 'presentation')?.until;
      const address = `https://stories.example.org/library/check/${story.id}/`;
      for (const { texts, alts, tags } of readDeck(bytes).slides) {
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

  test('say what they are in the properties of the file', () => {
    for (const { story, bytes } of eachDeck()) {
      const { properties, custom } = readDeck(bytes);
      expect(properties).toMatchObject({
        'dc:title': story.title,
        'dc:creator': 'Our organisation',
        'dc:language': 'en-GB',
        'dc:identifier': story.id,
      });
      expect(custom).toMatchObject({ StoryId: story.id, StoryUse: 'presentation' });
    }
  });

  test('are in British English throughout, and have notes on every slide', () => {
    for (const { bytes } of eachDeck()) {
      const { languages, slides } = readDeck(bytes);
      expect([...languages]).toEqual(['en-GB']);
      for (const { notes } of slides) expect(notes.join('').length).toBeGreaterThan(20);
    }
  });

  test('hold the whole story in brief, in its own words and order', () => {
    for (const story of examples) {
      const said = readDeck(deck(story))
        .slides.filter(({ title }) => title.startsWith('The story in brief'))
        .map(({ texts }) => texts[1])
        .join(' ');
      expect(said).toBe(story.inBrief);
    }
  });
});

describe('slides', () => {
  test('are none where nobody agreed to presentations', () => {
    const closed = shownStory({ uses: [{ use: 'website', until: '2027-06-01' }] });
    expect(deckOf(closed, 'slides', contextFor(closed.id))).toBeUndefined();
    expect(deckOf(closed, 'slide', contextFor(closed.id))).toBeUndefined();
  });

  test('are read title first and the terms last', () => {
    const { slides } = readDeck(deck(shownStory()));
    expect(slides[3]?.names).toEqual(['Title', 'Text', 'Terms', 'QR code']);
    expect(slides[3]?.texts[1]).toBe('“Nobody had to talk first.”');
  });

  test('tell whoever shows them how to begin, where to pause and what to ask', () => {
    const notes = readDeck(deck(shownStory())).slides.flatMap((slide) => slide.notes);
    expect(notes.join('\n')).toContain('To introduce it: “The kettle was always on”.');
    expect(notes.join('\n')).toContain('Pause. Count to ten before anyone speaks.');
    expect(notes).toContain('A question for the room: Whose kitchen are you let into?');
  });

  test('on one slide hold the words that say most, who tells the story, and what it speaks of', () => {
    const { slides } = readDeck(deck(shownStory(), 'slide'));
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
    expect(slides[0]?.notes).toContain(shownStory().inBrief);
  });

  test('show a story’s own picture with what it shows, and leave it out of the one slide', () => {
    const picture = { jpeg: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), alt: 'A kettle on a "stove"' };
    const context = { ...contextFor('k7m2qx'), picture };
    const { slides } = readDeck(deckOf(shownStory(), 'slides', context)!);
    expect(slides[0]?.alts).toContain('A kettle on a "stove"');
    const one = readDeck(deckOf(shownStory(), 'slide', context)!);
    expect([...one.parts.keys()].some((path) => path.endsWith('.jpeg'))).toBe(false);
  });

  test('go on counting questions where they need another slide', () => {
    const discussion = Array.from({ length: 5 }, (_, place) =>
      `Question ${String(place)}? `.repeat(18),
    );
    const { parts, slides } = readDeck(deck(shownStory({ discussion })));
    expect(slides.filter(({ title }) => title.startsWith('Questions for the room'))).toHaveLength(
      3,
    );
    const xml = [...parts].map(([, bytes]) => Buffer.from(bytes).toString()).join('');
    expect(xml).toContain('<a:buAutoNum type="arabicPeriod" startAt="5"/>');
  });

  test('have titles of their own where the story is called as a slide is', () => {
    const { slides } = readDeck(deck(shownStory({ title: 'What changed' })));
    expect(slides.map(({ title }) => title)).toContain('What changed (2)');
  });

  test('put words that run from right to left where they begin', () => {
    const { parts } = readDeck(deck(shownStory({ pullQuote: 'لم يكن على أحد أن يتكلم أولا' })));
    const xml = [...parts].map(([, bytes]) => Buffer.from(bytes).toString()).join('');
    expect(xml).toContain('<a:pPr algn="r" rtl="1"/>');
  });

  test('are the same bytes for the same story, wherever the clock stands', () => {
    const zone = process.env.TZ;
    const first = deck(shownStory());
    process.env.TZ = 'America/New_York';
    const second = deck(structuredClone(shownStory()));
    process.env.TZ = zone;
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('whatever stands in a story', () => {
  const anyText = (most: number) =>
    fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: most }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }),
        fc
          .constantFrom('W', '👩‍👧', '&<>"\'', 'שלום ', ']]>', '\u0000\u0007\uFFFE\uD800')
          .map((piece) => piece.repeat(Math.ceil(most / piece.length))),
      )
      .map((text) => text.slice(0, most));
  const anyStory = fc
    .record({
      kind: fc.constantFrom(...kinds),
      title: anyText(90),
      summary: anyText(240),
      pullQuote: anyText(280),
      inBrief: anyText(900),
      discussion: fc.array(anyText(300), { minLength: 2, maxLength: 5 }),
      contentNotes: fc.subarray([...contentNotes]),
      evidence: fc.array(
        fc.record({ figure: anyText(40), says: anyText(240), source: anyText(240) }),
        { maxLength: 6 },
      ),
      people: fc.array(
        fc.record({
          part: fc.constant('storyteller' as const),
          naming: fc.constantFrom(...namings),
          name: anyText(60),
          description: anyText(120),
        }),
        { minLength: 1, maxLength: 30 },
      ),
      moment: anyText(1500),
      organisation: anyText(80),
    })
    .map(({ moment, organisation, ...rest }) => ({
      organisation,
      story: shownStory({
        ...rest,
        body: [
          {
            type: 'Moment',
            children: [{ type: 'paragraph', children: [{ type: 'text', value: moment }] }],
          },
        ],
      }),
    }));

  test(
    'a deck can be read, with a title on every slide and the terms whole',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          anyStory,
          fc.constantFrom('slides', 'slide'),
          ({ story, organisation }, form) => {
            const settings = { ...defaultSettings, organisation };
            const bytes = deckOf(story, form, { ...contextFor(story.id), settings })!;
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
