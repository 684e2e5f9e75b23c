import { getAsset } from 'decap-cms-core/dist/esm/actions/media.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { toFieldGroup } from '../../src/story/plain-data.ts';
import { kinds } from '../../src/story/vocabulary.ts';
import type { DraftFollower } from '../checklist/follow-draft.ts';
import { parseFormAddress } from './form-address.ts';
import { toPlainData } from '../questions/control/control-props.ts';
import { savedState } from '../site-status/saved-state.ts';
import { currentDraft, onDraft } from '../checklist/draft-store.ts';
import { focusQuestion } from '../checklist/focus-question.ts';
import { readPlace } from '../home/home-addresses.ts';

/** The part of Decap's state that says which entry is open in the form. */
interface DecapFormState {
  collections: { get: (name: string) => unknown };
  entryDraft: { get: (key: 'entry') => DraftEntry | undefined };
  /** The files that Decap has fetched or is fetching; a new object after every change. */
  medias: object;
}

/** An entry in Decap's state: a map of Immutable.js; a new object after every change. */
interface DraftEntry {
  size: number;
  get: (key: 'collection' | 'slug' | 'data' | 'partial') => unknown;
}

/**
 * Notifies a follower of every change of the story open in Decap's form. The changes are read from
 * Decap's store, because Decap renders a control only when the control's own value changes.
 *
 * @param page the window, whose address says whether a form is open. Decap's store does not say so,
 *   because Decap may finish loading an entry after its form was closed
 */
export function followForm(follower: DraftFollower, page: Window): void {
  let entry: DraftEntry | undefined;
  let medias: object | undefined;
  const update = () => {
    const state = store.getState() as DecapFormState;
    const open = parseFormAddress(page.location.hash) ? findOpenStory(state) : undefined;
    const hasNewFiles = medias !== state.medias;
    const isSame = open === entry;
    // Both variables are set first, because the follower's listeners may change the store again.
    entry = open;
    medias = state.medias;
    if (isSame) {
      if (open && hasNewFiles) follower.filesArrived();
    } else if (open) {
      notifyChange(follower, state, open);
    } else {
      follower.closed();
    }
  };
  store.subscribe(update);
  // An editor may leave a form with unsaved changes, and then decide to stay. Decap restores the
  // form's address, but does not change its store.
  page.addEventListener('hashchange', () => {
    if (!entry) update();
  });
}

function notifyChange(follower: DraftFollower, state: DecapFormState, entry: DraftEntry): void {
  const collection = String(entry.get('collection'));
  const slug = entry.get('slug');
  follower.changed(
    {
      collection,
      slug: typeof slug === 'string' && slug !== '' ? slug : undefined,
      data: toFieldGroup(toPlainData(entry.get('data'))),
    },
    (path) => findAddress({ collection: state.collections.get(collection), entry, path }),
  );
}

/** Returns the entry in the form, if it is a story that the form shows. */
function findOpenStory({ entryDraft }: DecapFormState): DraftEntry | undefined {
  const entry = entryDraft.get('entry');
  const isShown = entry !== undefined && entry.size > 0 && entry.get('partial') !== true;
  return isShown && kinds.some((kind) => kind === entry.get('collection')) ? entry : undefined;
}

/** The name of the empty picture that Decap returns until the file has arrived. */
const placeholderFile = 'empty.svg';

function findAddress(asset: Parameters<typeof getAsset>[0]): string | undefined {
  const { path, url } = store.dispatch(getAsset(asset));
  return path === placeholderFile ? undefined : url;
}

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

/**
 * Moves the focus to the question that the address of the window names, once the story at that
 * address is judged. Its form is complete then.
 */
export function followPlace(page: Window): void {
  let visited: string | undefined;
  const follow = () => {
    const { hash } = page.location;
    const place = readPlace(hash);
    if (place === undefined || hash === visited || !isJudged(hash)) return;
    if (focusQuestion(place)) visited = hash;
  };
  onDraft(follow);
  page.addEventListener('hashchange', () => {
    visited = undefined;
    follow();
  });
}

/** Whether the story at an address is open in the form and judged. */
function isJudged(hash: string): boolean {
  const address = parseFormAddress(hash);
  const draft = currentDraft();
  return (
    draft?.judged !== undefined &&
    draft.collection === address?.collection &&
    draft.slug === address.slug
  );
}
