import type { Action, Reduce, State } from './reducer.ts';

/** Where a draft's state keeps what was found before its entry was there. */
const kept = 'backupBeforeEntry';

/**
 * Offers work that was never saved only once the entry it belongs to is there. Decap offers it as
 * soon as the browser has found it, and then puts the entry in its place when the git host answers:
 * the words that were just taken back would be gone from the form.
 */
export function offeringBackupLast(reduce: Reduce): Reduce {
  return (state, action) => {
    const draft = state.entryDraft;
    if (draft && action.type === 'DRAFT_LOCAL_BACKUP_RETRIEVED' && !isOpen(state)) {
      return { ...state, entryDraft: draft.set(kept, action) };
    }
    const next = reduce(state, action);
    const found = opens(action) ? next.entryDraft?.get(kept) : undefined;
    if (!next.entryDraft || !found) return next;
    return reduce({ ...next, entryDraft: next.entryDraft.delete(kept) }, found as Action);
  };
}

function opens({ type }: Action): boolean {
  return type === 'DRAFT_CREATE_FROM_ENTRY' || type === 'DRAFT_CREATE_EMPTY';
}

function isOpen({ entryDraft }: State): boolean {
  const entry = entryDraft?.get('entry') as { size: number } | undefined;
  return entry !== undefined && entry.size > 0;
}
