import { useSyncExternalStore } from 'react';
import type { DeskJudgingContext } from './desk-context.ts';
import type { JudgedDraft } from './judged-draft.ts';
import { storeOf } from './store.ts';

/** The story that is open in the form. */
export interface OpenDraft {
  /** Decap's name of the collection that the story belongs to. */
  collection: string;
  /** Decap's slug, as in `k7m2qx/index`; undefined while the story has never been saved. */
  slug: string | undefined;
  /** The front matter as the form has it, and the text as `body`. */
  data: Record<string, unknown>;
  /** The judgement of the draft; missing at first. It is updated a moment after the data. */
  judged?: JudgedDraft | undefined;
  /** The lists and settings that the draft is judged by; missing until they are read. */
  context?: DeskJudgingContext | undefined;
  /**
   * The published version of the story, or `data: undefined` if there is none; missing until it is
   * read.
   */
  published?: { data: unknown } | undefined;
  /** Whether the draft cannot be judged now, because the git host cannot be reached. */
  isOutOfReach?: boolean | undefined;
  /** Whether judging failed. The fault is then the desk's, and not the writer's. */
  hasFailed?: boolean | undefined;
}

const store = storeOf<OpenDraft | undefined>(undefined);

/**
 * Returns the story open in the form, if any. The object stays identical until the draft changes.
 */
export const currentDraft = store.get;

/** Sets the story open in the form, and notifies every listener. */
export const setDraft = store.set;

/** Forgets the published version of the open story, because another one has replaced it. */
export function forgetPublished(): void {
  const draft = store.get();
  if (draft) store.set({ ...draft, published: undefined });
}

/** Calls a listener whenever the draft changes. Returns a function that ends the calls. */
export const onDraft = store.listen;

/**
 * Returns the open story to a React component. The component renders again when the draft changes.
 */
export function useDraft(): OpenDraft | undefined {
  return useSyncExternalStore(onDraft, currentDraft);
}
