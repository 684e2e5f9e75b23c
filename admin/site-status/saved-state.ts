import { storeOf } from '../checklist/store.ts';

/** What is saved of the entry that is open in the form. */
export interface SavedState {
  /** Whether everything in the form is saved. */
  isSaved: boolean;
  /** Whether the entry has a draft, which is not published. */
  isDraft: boolean;
}

/** The saved state of the open entry. The object stays identical until the state changes. */
export const savedState = storeOf<SavedState>({ isSaved: true, isDraft: false });
