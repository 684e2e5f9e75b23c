import { z } from 'zod';
import { placeSlug } from '../place-slug.ts';
import { contentNotes, nameAnswers } from '../vocabulary.ts';
import { languageTag, plainDate, slug, storyId, text, webAddress } from './fields.ts';
import { image, recording } from './media.ts';
import { person } from './person.ts';
import { safeguarding } from './safeguarding.ts';

/** A published figure shown beside the story: the library's words, not the storyteller's. */
const evidence = z.strictObject({
  /** The figure, as in `84 %`. */
  figure: text(40),
  /** What the figure says. */
  says: text(240),
  /** Where the figure was published. */
  source: text(240),
  /** The web address of the source. Default: none shown. */
  url: webAddress.optional(),
});

/** How the people in the story were looked after. */
const care = z.strictObject({
  /** Whether an independent advocate was offered. */
  advocateOffered: z.boolean().optional(),
  /** Whether they had an interpreter. */
  interpreter: z.enum(['not-needed', 'offered', 'used']).optional(),
  /** The day on which someone asks how they are after publishing. */
  aftercareOn: plainDate.optional(),
  /** The day on which they were thanked. */
  thankedOn: plainDate.optional(),
});

/** The whole front matter of a story. A field is required unless its comment says otherwise. */
export const frontMatter = z.strictObject({
  /** The version of this schema. `npm run migrate` updates older files. */
  schema: z.literal(2),
  /** The story's id, which is also the folder's name. Random, and never made from the title. */
  id: storyId,
  /** The title; at most 90 characters. */
  title: text(90),
  /** What lists show beside the title; at most 240 characters. */
  summary: text(240),
  /** Everyone who could be recognised; at least one storyteller. */
  people: z.array(person).min(1).max(30),
  /**
   * A place that readers may know. A story without a place protects people better. Default: none.
   */
  place: text(60)
    .refine((place) => placeSlug(place) !== '', 'the name of a place')
    .optional(),
  /** The id of a practice model. Default: none. */
  practiceModel: slug.optional(),
  /** One to four ids of themes. */
  themes: z.array(slug).min(1).max(4),
  /**
   * The first day the story may be shown; at least 7 days after each release, unless the person
   * waived them or renews an earlier release.
   */
  publishFrom: plainDate,
  /** What readers should know about the story before they read it. Default: nothing. */
  contentNotes: z.array(z.enum(contentNotes)).default([]),
  /** A sentence of the story, shown large; at most 280 characters. Default: none. */
  pullQuote: text(280).optional(),
  /** The story told in a minute, at most 900 characters; required for presentation and report. */
  inBrief: text(900).optional(),
  /** Two to five questions for a group; required for induction and learning. */
  discussion: z.array(text(300)).min(2).max(5).optional(),
  /** Published figures. Default: none. */
  evidence: z.array(evidence).max(6).default([]),
  /** The story's picture. Default: none. */
  image: image.optional(),
  /** The story in sound or film. Default: none. */
  recording: recording.optional(),
  /** The safeguarding lead's review. */
  safeguarding,
  /**
   * How each guiding principle was met: a sentence of 20 characters or more, at most 2000, or
   * `true`.
   */
  principles: z.record(slug, z.union([text(2000), z.boolean()])),
  /** How the people in the story were looked after. Default: nothing recorded. */
  care: care.optional(),
  /** Terms of the language list kept for a reason. Default: none. */
  wording: z.array(z.strictObject({ term: text(80), reason: text(300) })).default([]),
  /** Answered questions about words that may be names. Default: none. */
  names: z
    .array(
      z.strictObject({
        /** The word or words asked about. */
        word: text(80),
        /**
         * What the word is. `own-name` is for other names of someone who goes by their own name in
         * the story, and counts only there. No answer allows a real name that nobody agreed to
         * show.
         */
        is: z.enum(nameAnswers),
      }),
    )
    .default([]),
  /**
   * The language of the words, as in `cy`. Passages in another language are marked. Default:
   * `en-GB`.
   */
  language: languageTag.default('en-GB'),
  /** The id of the story that this is a translation of. Default: this is no translation. */
  translationOf: storyId.optional(),
  /** Whether search engines may list the story's page. Default: true. */
  findable: z.boolean().default(true),
  /** True only for the shipped examples, whose people and places are invented. Default: false. */
  example: z.boolean().default(false),
});

export type FrontMatter = z.infer<typeof frontMatter>;
