import type { PlainDate } from '../../src/story/plain-date.ts';
import type { DeskHouse } from './desk-house.ts';
import type { JudgedDraft } from './judged-draft.ts';
import type { Draft } from './read-draft.ts';

/** What the worker is asked. */
export interface JudgeRequest {
  number: number;
  draft: Draft;
  house: DeskHouse;
  on: PlainDate;
}

/** What it answers: what it found, or why it could not look. */
export type JudgeAnswer = { number: number } & ({ judged: JudgedDraft } | { failed: string });

/** Judges a draft; the same whether it happens here or in a worker. */
export type JudgeDraft = (draft: Draft, house: DeskHouse, on: PlainDate) => Promise<JudgedDraft>;
