import { z } from 'zod';
import { slug, text } from './fields.ts';

/** The stages of gathering a story, in order. */
export const gatheringStages = ['before', 'meeting', 'after'] as const;
export type GatheringStage = (typeof gatheringStages)[number];

/**
 * A sheet of the gathering kit, in `gathering/<id>.md`: what somebody needs on paper to invite
 * people, to listen, and to thank them. In its text, `[organisation]` stands for the organisation,
 * `[…]` for a line to write on, and `[ ]` at the beginning of an entry of a list for a box to tick.
 */
export const gatheringSheet = z.strictObject({
  /** The title at the head of the sheet. */
  title: text(90),
  /** What the sheet is for, in one sentence, for whoever chooses a sheet. */
  summary: text(240),
  /** Who reads it: the person who tells a story, or whoever gathers it. */
  readBy: z.enum(['storyteller', 'gatherer']),
  /** When it is needed: before you meet, when you meet, or afterwards. */
  stage: z.enum(gatheringStages),
  /** The place of the sheet among the others of its stage, from 1. Default: 50, near the end. */
  order: z.number().int().min(1).max(99).default(50),
  /**
   * How it is printed: as a page, or as cards to cut out, four to a page. Each heading of the text
   * then begins a card. Default: `page`.
   */
  layout: z.enum(['page', 'cards']).default('page'),
  /** The id of the sheet that this one says in easier words. Default: it stands for itself. */
  easyReadOf: slug.optional(),
  /** Whether the ways to reach the organisation stand at the end. Default: false. */
  contacts: z.boolean().default(false),
});
export type GatheringSheet = z.infer<typeof gatheringSheet>;
