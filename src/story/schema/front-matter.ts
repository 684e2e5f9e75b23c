import { z } from 'zod';
import { contentNotes, nameAnswers } from '../vocabulary.ts';
import { plainDate, slug, storyId, text, webAddress } from './fields.ts';
import { image, recording } from './media.ts';
import { person } from './person.ts';
import { safeguarding } from './safeguarding.ts';

/** A published figure shown beside the story: the library's words, not the storyteller's. */
const evidence = z.strictObject({
  /** The figure, as in `84 %`. */
  figure: text(40),
  /** What it says. */
  says: text(240),
  /** Where it was published. */
  source: text(240),
  /** Its address. Default: none shown. */
  url: webAddress.optional(),
});

/** What came back to the people in the story. */
const care = z.strictObject({
  /** Whether someone independent was offered to speak for them. */
  advocateOffered: z.boolean().optional(),
  /** Whether they had an interpreter. */
  interpreter: z.enum(['not-needed', 'offered', 'used']).optional(),
  /** The day someone asks how they are after publishing. */
  aftercareOn: plainDate.optional(),
  /** The day they were thanked. */
  thankedOn: plainDate.optional(),
});

/** The whole front matter of a story. What may be left out says so; all else is required. */
export const frontMatter = z.strictObject({
  /** The version of this schema; `npm run migrate` brings older files up to it. */
  schema: z.literal(1),
  /** The story's id: random, and the folder's name. Never made from the title. */
  id: storyId,
  /** At most 90 characters. */
  title: text(90),
  /** What lists show beside the title; at most 240 characters. */
  summary: text(240),
  /** Everyone who could be recognised; at least one storyteller. */
  people: z.array(person).min(1).max(30),
  /** A place readers may know. Leaving it out protects. Default: none. */
  place: text(60)
    .regex(/[\p{L}\p{N}]/u, 'the name of a place')
    .optional(),
  /** The id of a practice model. Default: none. */
  practiceModel: slug.optional(),
  /** One to four ids of themes. */
  themes: z.array(slug).min(1).max(4),
  /** The first day the story may be shown; at least 7 days after every release, unless waived. */
  publishFrom: plainDate,
  /** What a reader should know of beforehand. Default: nothing. */
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
  /** How each guiding principle was met: a sentence of 20 characters or more, or `true`. */
  principles: z.record(slug, z.union([z.string(), z.boolean()])),
  /** What came back to the people in the story. Default: nothing recorded. */
  care: care.optional(),
  /** Terms of the language list kept for a reason. Default: none. */
  language: z.array(z.strictObject({ term: text(80), reason: text(300) })).default([]),
  /** Answered questions about words that may be names. Default: none. */
  names: z
    .array(
      z.strictObject({
        /** The word or words asked about. */
        word: text(80),
        /**
         * What it is. `own-name` counts only in a story in which someone goes by their own name, as
         * for what else they are called; a real name that nobody has agreed to show is no answer.
         */
        is: z.enum(nameAnswers),
      }),
    )
    .default([]),
  /** True for the shipped examples alone, whose people and places are invented. Default: false. */
  example: z.boolean().default(false),
});

export type FrontMatter = z.infer<typeof frontMatter>;
