import { useSyncExternalStore } from 'react';
import type { DeskJudgingContext } from './desk-context.ts';
import type { JudgedDraft } from './judged-draft.ts';
import { storeOf } from './store.ts';

/** The story that is open in the form. */
export interface OpenDraft {
  /** Decap's name of the collection it belongs to. */
  collection: string;
  /** Decap's slug, as in `k7m2qx/index`; undefined while the story has never been saved. */
  slug: string | undefined;
  /** The front matter as the form has it, and the text as `body`. */
  data: Record<string, unknown>;
  /** The judgement of the draft. It follows the data after a moment, and is missing at first. */
  judged?: JudgedDraft | undefined;
  /** The lists and settings it is judged by; missing until they are read. */
  context?: DeskJudgingContext | undefined;
  /** Whether the draft cannot be judged now, because the git host cannot be reached. */
  isOutOfReach?: boolean | undefined;
  /** Whether judging failed. That is a fault of the desk and not of the writer. */
  hasFailed?: boolean | undefined;
}

const store = storeOf<OpenDraft | undefined>(undefined);

/** Returns the story open in the form, if any. The object stays the same until something changes. */
export const currentDraft = store.get;

/** Sets what is open in the form, and tells every listener. */
export const setDraft = store.set;

/** Calls `listener` whenever the draft changes. Returns a function that stops it. */
export const onDraft = store.listen;

/** Reads the open story in a React component, which renders again when the draft changes. */
export function useDraft(): OpenDraft | undefined {
  return useSyncExternalStore(onDraft, currentDraft);
}
