import createRootReducer from 'decap-cms-core/dist/esm/reducers/combinedReducer.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';

/** An action of Decap's store. */
interface DecapAction {
  type: string;
}

/** The parts of Decap's state that this file reads: maps of Immutable.js. */
interface DecapState {
  editorialWorkflow?: Drafts;
  entryDraft?: EntryDraft;
  mediaLibrary?: MediaLibrary;
}

interface Drafts {
  getIn: (path: readonly string[]) => unknown;
  deleteIn: (path: readonly string[]) => Drafts;
}

interface MediaLibrary {
  get: (key: 'showMediaButton') => unknown;
  set: (key: 'showMediaButton', value: boolean) => MediaLibrary;
}

interface EntryDraft {
  get: (key: string) => unknown;
  set: (key: string, value: unknown) => EntryDraft;
  delete: (key: string) => EntryDraft;
}

type Reducer = (state: DecapState, action: DecapAction) => DecapState;

/** Corrects faults of Decap's reducer. */
export function patchReducer(): void {
  const decap = createRootReducer<DecapState>();
  store.replaceReducer(
    hideMediaPage(forgetFailedDraft(offerBackupLast(keepStatus(keepUnchanged(decap))))),
  );
}

/**
 * Hides the button for Decap's page of media files. Decap publishes what is uploaded there at once,
 * past every guard. A file is added beside its story, in the form.
 */
export function hideMediaPage(reduce: Reducer): Reducer {
  return (state, action) => {
    const next = reduce(state, action);
    const { mediaLibrary } = next;
    if (mediaLibrary?.get('showMediaButton') !== true) return next;
    return { ...next, mediaLibrary: mediaLibrary.set('showMediaButton', false) };
  };
}

/**
 * Forgets the draft that Decap expects from the moment a save begins, if nothing was saved. Decap
 * would take it for a draft on the host, and no later save of a published story would succeed.
 */
export function forgetFailedDraft(reduce: Reducer): Reducer {
  return (state, action) => {
    const next = reduce(state, action);
    const { editorialWorkflow: drafts } = next;
    if (!drafts || !isFailedSave(action)) return next;
    const path = ['entities', `${action.payload.collection}.${String(action.payload.slug)}`];
    // Only a draft that Decap has read or saved has a slug.
    if (drafts.getIn([...path, 'slug']) !== undefined) return next;
    return { ...next, editorialWorkflow: drafts.deleteIn(path) };
  };
}

/** The action that Decap dispatches after a save has failed or was refused. */
interface FailedSave extends DecapAction {
  type: 'UNPUBLISHED_ENTRY_PERSIST_FAILURE';
  payload: { collection: string; slug: string | undefined };
}

function isFailedSave(action: DecapAction): action is FailedSave {
  return action.type === 'UNPUBLISHED_ENTRY_PERSIST_FAILURE';
}

/** The key under which a draft keeps a backup that was found before its entry was loaded. */
const earlyBackup = 'backupBeforeEntry';

/**
 * Offers a backup of unsaved work only once its entry is loaded. Decap offers a backup as soon as
 * the browser has found it. The entry that arrives later would then replace the restored words.
 */
function offerBackupLast(reduce: Reducer): Reducer {
  return (state, action) => {
    const draft = state.entryDraft;
    if (draft && action.type === 'DRAFT_LOCAL_BACKUP_RETRIEVED' && !hasEntry(draft)) {
      return { ...state, entryDraft: draft.set(earlyBackup, action) };
    }
    const next = reduce(state, action);
    const backup = opensEntry(action) ? next.entryDraft?.get(earlyBackup) : undefined;
    if (!next.entryDraft || !backup) return next;
    return reduce(
      { ...next, entryDraft: next.entryDraft.delete(earlyBackup) },
      backup as DecapAction,
    );
  };
}

function opensEntry({ type }: DecapAction): boolean {
  return type === 'DRAFT_CREATE_FROM_ENTRY' || type === 'DRAFT_CREATE_EMPTY';
}

function hasEntry(draft: EntryDraft): boolean {
  const entry = draft.get('entry') as { size: number } | undefined;
  return entry !== undefined && entry.size > 0;
}

/** The action that Decap dispatches after it has saved a draft. */
interface DraftSaved extends DecapAction {
  type: 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS';
  payload: { collection: string; entry: SavedEntry };
}

interface SavedEntry {
  get: (key: 'slug') => string;
  set: (key: 'status', status: unknown) => SavedEntry;
}

/**
 * Keeps the current status of a draft when the draft is saved. Decap would restore the status that
 * the draft had when it was opened. A story marked as ready would look like a draft, and could
 * neither be published nor moved back.
 */
function keepStatus(reduce: Reducer): Reducer {
  return (state, action) => reduce(state, withCurrentStatus(state, action));
}

function withCurrentStatus(state: DecapState, action: DecapAction): DecapAction {
  if (!isDraftSaved(action)) return action;
  const { collection, entry } = action.payload;
  const path = ['entities', `${collection}.${entry.get('slug')}`, 'status'];
  const status = state.editorialWorkflow?.getIn(path);
  if (status === undefined) return action;
  const corrected: DraftSaved = {
    ...action,
    payload: { collection, entry: entry.set('status', status) },
  };
  return corrected;
}

function isDraftSaved(action: DecapAction): action is DraftSaved {
  return action.type === 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS';
}

/**
 * Keeps an entry unchanged if a control reports the value that its field has already. A control for
 * a relation reports its value once it has loaded its options. Right after the first save of a
 * story Decap has no saved version to compare with. Decap would treat the story as changed, and
 * refuse to change its status.
 */
export function keepUnchanged(reduce: Reducer): Reducer {
  return (state, action) => {
    const next = reduce(state, action);
    const before = state.entryDraft;
    const after = next.entryDraft;
    if (action.type !== 'DRAFT_CHANGE_FIELD' || !before || !after) return next;
    if (before.get('hasChanged') !== false || !hasSameEntry(before, after)) return next;
    return { ...next, entryDraft: after.set('hasChanged', false) };
  };
}

function hasSameEntry(before: EntryDraft, after: EntryDraft): boolean {
  const entry = before.get('entry') as { equals: (other: unknown) => boolean } | undefined;
  return entry?.equals(after.get('entry')) === true;
}
