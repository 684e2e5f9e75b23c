import createRootReducer from 'decap-cms-core/dist/esm/reducers/combinedReducer.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { offeringBackupLast } from './backup-last.ts';
import { keepingStatus } from './keep-status.ts';

/** What Decap tells itself of. */
export interface Action {
  type: string;
}

/** The parts of what Decap knows that are looked at here: maps of Immutable. */
export interface State {
  editorialWorkflow?: { getIn: (path: readonly string[]) => unknown };
  entryDraft?: DraftState;
}

interface DraftState {
  get: (key: string) => unknown;
  set: (key: string, value: unknown) => DraftState;
  delete: (key: string) => DraftState;
}

/** Says what Decap knows once it was told of something. */
export type Reduce = (state: State, action: Action) => State;

/** Mends what Decap makes of what it is told: see each of the rules. */
export function mendReducer(): void {
  store.replaceReducer(offeringBackupLast(keepingStatus(createRootReducer<State>())));
}
