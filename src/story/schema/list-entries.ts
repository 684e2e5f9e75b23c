import { z } from 'zod';
import { formTopics, uses } from '../vocabulary.ts';
import { fingerprintCode, plainDate, recordReference, storyId, text } from './fields.ts';
import { sketchPattern } from '../sketch/salted-sketch.ts';

/** A recorded no, in `removals/<id>.yaml`. Holds nothing about the story: no title, no reason. */
export const removal = z.strictObject({
  /** The story's id, and the name of the file. */
  id: storyId,
  /** The day of the no, which works at once. Only releases after this day can reopen the story. */
  removedOn: plainDate,
  /** The uses that are removed. Default: the whole story. */
  uses: z.array(z.enum(uses)).min(1).optional(),
  /** The fingerprint of the removed words. Default: not known. */
  fingerprint: fingerprintCode.optional(),
  /**
   * A salted sketch of each version that was removed, which no word can be read from. A story with
   * nearly the same words is refused too. Default: only the id and the fingerprint count.
   */
  sketches: z
    .array(z.string().regex(sketchPattern, 'the sketch as `npm run withdraw` wrote it'))
    .optional(),
  /** The register references of the people who had a say. Default: not known. */
  records: z.array(recordReference).optional(),
  /**
   * The id of the story that the removed story was a translation of. Nothing else says so once the
   * folder is deleted. Default: the story was not a translation, or it is not known.
   */
  translationOf: storyId.optional(),
  /**
   * Whether the recording of a removed story was taken down at its host: `unconfirmed`, or the day
   * on which somebody saw that it was gone. Default: the story had no recording at a host.
   */
  hostTakeDown: z.union([z.literal('unconfirmed'), plainDate]).optional(),
});
export type Removal = z.infer<typeof removal>;

/** A theme, in `themes/<id>.yaml`. */
export const theme = z.strictObject({
  /** The name as readers see it. */
  name: text(60),
  /** One sentence about the theme. Default: none. */
  summary: text(240).optional(),
});
export type Theme = z.infer<typeof theme>;

/** Words with the same meaning for the search, in `synonyms.yaml`. */
export const synonyms = z.strictObject({
  /**
   * Groups of two to thirty words or phrases. Who searches for one of a group finds the stories with
   * any of it. Never names of people.
   */
  groups: z.array(z.array(text(60)).min(2).max(30)).max(300),
});

/** A practice model, in `practice-models/<id>.yaml`. */
export const practiceModel = z.strictObject({
  /** The name as readers see it. */
  name: text(60),
  /** What the model is, in two or three sentences. Default: none. */
  summary: text(600).optional(),
  /** Where the model began. Default: not said. */
  origin: text(120).optional(),
});
export type PracticeModel = z.infer<typeof practiceModel>;

/** A guiding principle, in `principles/<id>.md`. The text below the front matter says why. */
export const principle = z.strictObject({
  /** A short name. Default: the file's name. */
  name: text(60).optional(),
  /** The question that a story has to answer. */
  question: text(240),
  /** An example of a good answer. */
  example: text(400),
  /** The form of the answer: a `sentence` of 20 characters or more, or `confirm` for `true`. */
  asks: z.enum(['sentence', 'confirm']),
  /** Stories released on or after this day have to answer. */
  from: plainDate,
});
export type Principle = z.infer<typeof principle>;

/** A version of the consent form, in `consent-forms/<version>.mdx`. People agree to its text. */
export const consentForm = z.strictObject({
  /** A short name. Default: the version. */
  title: text(90).optional(),
  /** The day from which the form may be used. */
  from: plainDate,
  /**
   * The topics that the form tells people about. A form that leaves out any topic does not count.
   */
  covers: z.array(z.enum(formTopics)),
});
export type ConsentForm = z.infer<typeof consentForm>;

/** A term of the restorative language list, in `language/<id>.yaml`. */
export const languageEntry = z.strictObject({
  /** The term as people write it. Its plural, past and other forms are found as well. */
  term: text(80),
  /** Other words with the same meaning. Default: none. */
  also: z.array(text(80)).default([]),
  /** Phrases in which the term means something else, as in `just in case`. Default: none. */
  unless: z.array(text(80)).default([]),
  /**
   * Whether the term is also reported in the account of a family or a young person, as a judgement
   * that they may have taken over from others. Default: false, because people's words are their
   * own.
   */
  inTelling: z.boolean().default(false),
  /** Why the term hurts or misleads. */
  why: text(400),
  /** What to say instead. */
  instead: text(240),
  /** The source of this advice. */
  source: text(240),
});
export type LanguageEntry = z.infer<typeof languageEntry>;
