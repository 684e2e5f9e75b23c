import { z } from 'zod';
import { formTopics, uses } from '../vocabulary.ts';
import { plainDate, storyId, text } from './fields.ts';

/** A recorded no, in `removals/<id>.yaml`. Holds nothing about the story: no title, no reason. */
export const removal = z.strictObject({
  /** The story's id, and the name of the file. */
  id: storyId,
  /** The day of the no. It works at once; only releases given after it can reopen the story. */
  removedOn: plainDate,
  /** The uses it speaks of. Default: the whole story. */
  uses: z.array(z.enum(uses)).min(1).optional(),
});
export type Removal = z.infer<typeof removal>;

/** A theme, in `themes/<id>.yaml`. */
export const theme = z.strictObject({
  /** As readers see it. */
  name: text(60),
  /** One sentence about it. Default: none. */
  summary: text(240).optional(),
});
export type Theme = z.infer<typeof theme>;

/** A practice model, in `practice-models/<id>.yaml`. */
export const practiceModel = z.strictObject({
  /** As readers see it. */
  name: text(60),
  /** What it is, in two or three sentences. Default: none. */
  summary: text(600).optional(),
  /** Where it began. Default: not said. */
  origin: text(120).optional(),
});
export type PracticeModel = z.infer<typeof practiceModel>;

/** A guiding principle, in `principles/<id>.md`; the text below says why. */
export const principle = z.strictObject({
  /** A short name. Default: the file's name. */
  name: text(60).optional(),
  /** What a story has to answer. */
  question: text(240),
  /** An example of a good answer. */
  example: text(400),
  /** `sentence` of 20 characters or more, or `confirm`, a plain true. */
  asks: z.enum(['sentence', 'confirm']),
  /** The day from which released stories answer it. */
  from: plainDate,
});
export type Principle = z.infer<typeof principle>;

/** A consent form's version, in `consent-forms/<version>.mdx`; the text is what people agree to. */
export const consentForm = z.strictObject({
  /** A short name. Default: the version. */
  title: text(90).optional(),
  /** The day from which it may be used. */
  from: plainDate,
  /** What its words tell people; a form that leaves anything out does not count. */
  covers: z.array(z.enum(formTopics)),
});
export type ConsentForm = z.infer<typeof consentForm>;

/** A term of the restorative language list, in `language/<id>.yaml`. */
export const languageEntry = z.strictObject({
  /** The term as people write it. Its plural, past and other endings are found as well. */
  term: text(80),
  /** Other words for the same. Default: none. */
  also: z.array(text(80)).default([]),
  /** Phrases in which it means something else, as in `just in case`. Default: none. */
  unless: z.array(text(80)).default([]),
  /**
   * Whether it is asked about in a family's or young person's own telling as well, as a judgement
   * they may have taken over from others. Default: false, since their words are theirs.
   */
  inTelling: z.boolean().default(false),
  /** Why it hurts or misleads. */
  why: text(400),
  /** What to say instead. */
  instead: text(240),
  /** Who says so. */
  source: text(240),
});
export type LanguageEntry = z.infer<typeof languageEntry>;
