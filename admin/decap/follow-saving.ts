import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { savedState } from '../site-status/saved-state.ts';

/** The parts of Decap's state that say what is saved: maps of Immutable.js. */
interface DecapSaving {
  entryDraft: { getIn: (path: readonly string[]) => unknown };
  editorialWorkflow?: { getIn: (path: readonly string[]) => unknown };
}

/** Updates the saved state of the open entry whenever Decap's store changes. */
export function followSaving(): void {
  store.subscribe(() => {
    const { entryDraft, editorialWorkflow } = store.getState() as DecapSaving;
    const [collection, slug] = ['collection', 'slug'].map((key) =>
      String(entryDraft.getIn(['entry', key])),
    );
    const isSaved = entryDraft.getIn(['hasChanged']) !== true;
    const status = editorialWorkflow?.getIn(['entities', `${collection}.${slug}`, 'status']);
    const isDraft = status !== undefined && status !== null;
    const before = savedState.get();
    if (before.isSaved !== isSaved || before.isDraft !== isDraft) {
      savedState.set({ isSaved, isDraft });
    }
  });
}
