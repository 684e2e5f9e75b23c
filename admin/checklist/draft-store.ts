import type { DeskHouse } from './desk-house.ts';
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
  /** What the library says of it. It follows the data by a moment, and is missing at first. */
  judged?: JudgedDraft | undefined;
  /** The lists and settings it is judged by; missing until they are read. */
  house?: DeskHouse | undefined;
  /** Whether something keeps the desk from judging it, such as a host that cannot be reached. */
  isOutOfReach?: boolean | undefined;
  /** Whether it could not be judged, which is the desk's fault and nobody's who writes. */
  hasFailed?: boolean | undefined;
}

const store = storeOf<OpenDraft | undefined>(undefined);

/** The story that is open in the form; undefined where none is. The same object until something changes. */
export const currentDraft = store.get;

/** Says what is open in the form now, and tells everyone who listens. */
export const setDraft = store.set;

/** Calls `listener` whenever the draft changes. Returns how to stop. */
export const onDraft = store.listen;
