import type { JudgedDraft } from './judged-draft.ts';

/** The story that is open in the form. */
export interface OpenDraft {
  /** Decap's name of the collection it belongs to. */
  collection: string;
  /** Decap's slug; undefined while the story has never been saved. */
  slug: string | undefined;
  /** The front matter as the form has it, and the text as `body`. */
  data: Record<string, unknown>;
  /** What the library says of it. It follows the data by a moment, and is missing at first. */
  judged: JudgedDraft | undefined;
}

let draft: OpenDraft | undefined;
const listeners = new Set<() => void>();

/** The story that is open in the form; undefined where none is. The same object until something changes. */
export function currentDraft(): OpenDraft | undefined {
  return draft;
}

/** Says what is open in the form now, and tells everyone who listens. */
export function setDraft(next: OpenDraft | undefined): void {
  if (next === draft) return;
  draft = next;
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` whenever the draft changes. Returns how to stop. */
export function onDraft(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
