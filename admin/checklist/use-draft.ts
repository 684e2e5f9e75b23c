import { useSyncExternalStore } from 'react';
import { currentDraft, onDraft, type OpenDraft } from './draft-store.ts';

/** The story that is open in the form, in a React component; it renders anew when the draft changes. */
export function useDraft(): OpenDraft | undefined {
  return useSyncExternalStore(onDraft, currentDraft);
}
