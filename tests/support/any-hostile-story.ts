import fc from 'fast-check';
import { contentNotes, kinds, namings } from '../../src/story/vocabulary.ts';
import { publicStory } from './public-story.ts';

const anyText = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength }),
      fc
        .constantFrom('W', '👩‍👧', '&<>"\'', 'שלום ', ']]>', '\u0000\u0007\uFFFE\uD800')
        .map((sample) => sample.repeat(Math.ceil(maxLength / sample.length))),
    )
    .map((text) => text.slice(0, maxLength));

/**
 * Any story, with the name of its organisation. Every field for text has any text up to its maximum
 * length.
 */
export const anyHostileStory = fc
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
    moment: fc.array(anyText(400), { minLength: 1, maxLength: 12 }),
    organisation: anyText(80),
  })
  .map(({ moment, organisation, ...rest }) => ({
    organisation,
    story: publicStory({
      ...rest,
      body: [
        {
          type: 'Moment',
          children: moment.map((value) => ({
            type: 'paragraph' as const,
            children: [{ type: 'text' as const, value }],
          })),
        },
      ],
    }),
  }));
