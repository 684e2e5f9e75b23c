import { z } from 'zod';
import type { Use } from '../vocabulary.ts';
import { storyId, text } from './fields.ts';

/** The uses that a pack can be made for. Every story of a pack needs consent for this use. */
export const packUses = ['induction', 'learning', 'recruitment'] as const satisfies readonly Use[];
export type PackUse = (typeof packUses)[number];

/** The people who want a question asked at an interview. */
export const questionSources = ['parents', 'young-people'] as const;
export type QuestionSource = (typeof questionSources)[number];

const minutes = z.number().int().min(1).max(120);

/** A part of the session that everyone in the circle takes part in. */
const circleRound = z.strictObject({
  /** How long the round takes, in minutes. */
  minutes,
  /** What everyone is asked, one after another. */
  prompt: text(400),
});

/** One story on the path of a pack. The prompts leave the pack together with the story. */
const packStep = z.strictObject({
  /** The id of the story. */
  story: storyId,
  /** How long the story and the talk about it take, in minutes. */
  minutes,
  /** What to say or to ask before the story. Names nobody and quotes nothing. */
  before: text(400),
  /** One to five questions to think or to talk about after the story. */
  after: z.array(text(240)).min(1).max(5),
  /** How to look after a person whom this story touches. Default: the pack's notes are enough. */
  care: text(400).optional(),
});

/** A question for an interview panel, as parents or young people want it asked. */
const interviewQuestion = z.strictObject({
  /** The people who want the question asked. */
  from: z.enum(questionSources),
  /** A situation from the work that the question is about. Default: none. */
  scenario: text(600).optional(),
  /** The question. */
  question: text(240),
  /** What a good answer shows. */
  goodAnswer: text(600),
});

/**
 * A pack, in `packs/<id>.mdx`: some stories in an order, with prompts, for one session. The text
 * below the front matter is the notes for the person who leads the session.
 */
export const pack = z.strictObject({
  /** The title as readers see it. */
  title: text(90),
  /** The use that the pack is for. A story without consent for this use is left out of the pack. */
  use: z.enum(packUses),
  /** Whom the session is for, in a few words. */
  forWhom: text(160),
  /** One to five things that people take away from the session. */
  aims: z.array(text(200)).min(1).max(5),
  /** The round that opens the session. */
  checkIn: circleRound,
  /** The stories, in their order. A story occurs only once. */
  path: z
    .array(packStep)
    .min(1)
    .max(12)
    .refine(
      (steps) => new Set(steps.map(({ story }) => story)).size === steps.length,
      'each story only once',
    ),
  /** Questions for an interview panel. Default: none. */
  interview: z.array(interviewQuestion).max(12).default([]),
  /** The round that ends the session. */
  closing: circleRound,
  /** True only for the shipped examples. Default: false. */
  example: z.boolean().default(false),
});
export type Pack = z.infer<typeof pack>;
export type PackStep = Pack['path'][number];
