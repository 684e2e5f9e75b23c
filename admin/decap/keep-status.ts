import type { Action, Reduce, State } from './reducer.ts';

/** A saved draft, as Decap tells itself of it. */
interface Saved {
  type: 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS';
  payload: { collection: string; entry: Entry };
}

interface Entry {
  get: (key: 'slug') => string;
  set: (key: 'status', status: unknown) => Entry;
}

/**
 * Keeps the status that a story has. Decap would show every saved draft under the status that it
 * had when it was opened, so that a story marked as ready would seem a draft, and could neither be
 * published nor moved back.
 */
export function keepingStatus(reduce: Reduce): Reduce {
  return (state, action) => reduce(state, withStatus(state, action));
}

function withStatus(state: State, action: Action): Action {
  if (!isSaved(action)) return action;
  const { collection, entry } = action.payload;
  const path = ['entities', `${collection}.${entry.get('slug')}`, 'status'];
  const status = state.editorialWorkflow?.getIn(path);
  if (status === undefined) return action;
  const kept: Saved = { ...action, payload: { collection, entry: entry.set('status', status) } };
  return kept;
}

function isSaved(action: Action): action is Saved {
  return action.type === 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS';
}
