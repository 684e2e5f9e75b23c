import { Editor, type DecapEditor } from 'decap-cms-core/dist/esm/components/Editor/Editor.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { history } from 'decap-cms-core/dist/esm/routing/history.js';
import { localForage } from 'decap-cms-lib-util';
import { restoreAddress } from './form-address.ts';

/**
 * Keeps unsaved work when an editor leaves a form. Decap deletes its backup then, and also the
 * backup of a new entry whenever another entry of its collection is saved or left.
 */
export function keepUnsavedWork(page: Window): void {
  let isLeaving = false;
  // This listener is the first, so it is called before the one with which a form deletes its
  // backup.
  history.listen(() => {
    isLeaving = true;
    queueMicrotask(() => {
      isLeaving = false;
    });
  });
  keepBackups(Editor.prototype, () => isLeaving && hasUnsavedWork());
  restoreAddress(page, history);
}

function keepBackups(editor: DecapEditor, keepsBackup: () => boolean): void {
  const { componentDidMount, componentWillUnmount, deleteBackup } = editor;
  const begunNew = new WeakSet<DecapEditor>();
  Object.assign(editor, {
    componentDidMount(this: DecapEditor) {
      if (this.props.newEntry) begunNew.add(this);
      componentDidMount.call(this);
      // Decap's history counts its listeners, and a second call would count as the end of another
      // listener. Once it counts none, it no longer follows the address.
      this.unlisten = once(this.unlisten);
    },
    componentWillUnmount(this: DecapEditor) {
      componentWillUnmount.call(this);
      // A form that is gone must not delete a backup.
      this.unlisten();
    },
    deleteBackup(this: DecapEditor) {
      if (keepsBackup()) this.createBackup.flush();
      else if (begunNew.has(this)) deleteBackup.call(this);
      else void deleteOwnBackup(this);
    },
  });
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

/** Deletes the backup of an existing entry, and keeps that of a new entry of its collection. */
async function deleteOwnBackup({ createBackup, props }: DecapEditor): Promise<void> {
  const { collection, slug, deleteLocalBackup } = props;
  createBackup.cancel();
  const keyOfNew = `backup.${String(collection.get('name'))}`;
  const backupOfNew = await localForage.getItem(keyOfNew);
  await deleteLocalBackup(collection, slug);
  if (backupOfNew !== null) await localForage.setItem(keyOfNew, backupOfNew);
}

function hasUnsavedWork(): boolean {
  const { entryDraft } = store.getState() as { entryDraft: { get: (key: string) => unknown } };
  return entryDraft.get('hasChanged') === true;
}
