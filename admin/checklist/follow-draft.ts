import type { PlainDate } from '../../src/story/plain-date.ts';
import { kinds, type Kind } from '../../src/story/vocabulary.ts';
import type { DeskJudgingContext } from './desk-context.ts';
import { readDraftFiles, type FindAddress } from './draft-files.ts';
import { currentDraft, setDraft, type OpenDraft } from './draft-store.ts';
import type { JudgeDraft } from './judge-in-worker.ts';

/** What `followDrafts` needs from the desk. */
export interface FollowDraftsOptions {
  judge: JudgeDraft;
  readContext: () => Promise<DeskJudgingContext>;
  /**
   * Reads the published version of a story as plain data; undefined if there is none. Rejects if
   * the host does not say whether there is one.
   */
  readPublished: (kind: Kind, name: string) => Promise<unknown>;
  today: () => PlainDate;
}

/** The story as the form has it at this moment. */
export type FormState = Pick<OpenDraft, 'collection' | 'slug' | 'data'>;

/** How long somebody has to pause before their draft is judged, in milliseconds. */
const typingPause = 200;
/** How long to wait before trying again to reach the git host, in milliseconds. */
const hostRetry = 5000;

/** Follows the story that is open in the form, and keeps its judgement in the draft store. */
export interface DraftFollower {
  /**
   * Called when the form has changed. The last judgement of the same story stays until the story is
   * judged again.
   */
  changed: (state: FormState, findAddress: FindAddress) => void;
  /** Called when a file that was still being fetched may have arrived. */
  filesArrived: () => void;
  /** Called when the form is closed. */
  closed: () => void;
}

/** Starts to follow drafts. */
export function followDrafts({
  judge,
  readContext,
  readPublished,
  today,
}: FollowDraftsOptions): DraftFollower {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let context: Promise<DeskJudgingContext> | undefined;
  let judgeWithNewFiles: (() => void) | undefined;

  const judgeAfter = (delay: number, state: FormState, findAddress: FindAddress) => {
    clearTimeout(timer);
    timer = setTimeout(() => void judgeNow(state, findAddress), delay);
  };
  const judgeNow = async (state: FormState, findAddress: FindAddress) => {
    const isCurrent = () => currentDraft()?.data === state.data;
    try {
      context ??= readContext();
      const loadedContext = await context;
      update(state, { context: loadedContext, isOutOfReach: false });
      const kind = kinds.find((each) => each === state.collection);
      if (!kind || !isCurrent()) return;
      const name = folderNameOf(state);
      if (!currentDraft()?.published) {
        const published = await readPublishedData(kind, name);
        if (published) update(state, { published });
      }
      // Set before the files are read, because a file may arrive in the meantime.
      judgeWithNewFiles = () => judgeAfter(0, state, findAddress);
      const files = await readDraftFiles(state, findAddress);
      if (!files || !isCurrent()) return;
      judgeWithNewFiles = undefined;
      const draft = { kind, name, data: state.data, files };
      const judged = await judge(draft, loadedContext, today()).catch(() => undefined);
      update(state, { judged, hasFailed: !judged });
      // The published version is still unknown, so the host is asked again.
      if (isCurrent() && !currentDraft()?.published) judgeAfter(hostRetry, state, findAddress);
    } catch {
      context = undefined;
      if (!isCurrent()) return;
      update(state, { isOutOfReach: true });
      judgeAfter(hostRetry, state, findAddress);
    }
  };
  /** Returns undefined if the host does not say what is published. `judgeNow` then asks again. */
  const readPublishedData = async (kind: Kind, name: string | undefined) => {
    if (name === undefined) return { data: undefined };
    return readPublished(kind, name).then(
      (data) => ({ data }),
      () => undefined,
    );
  };
  return {
    changed: (state, findAddress) => {
      const before = currentDraft();
      const isSameStory = before?.collection === state.collection && before.slug === state.slug;
      judgeWithNewFiles = undefined;
      setDraft({ ...(isSameStory ? before : {}), ...state });
      judgeAfter(isSameStory ? typingPause : 0, state, findAddress);
    },
    filesArrived: () => judgeWithNewFiles?.(),
    closed: () => {
      clearTimeout(timer);
      context = undefined;
      judgeWithNewFiles = undefined;
      setDraft(undefined);
    },
  };
}

/** Returns the name of a story's folder. Decap's slug is a path, as in `k7m2qx/index`. */
function folderNameOf({ slug }: FormState): string | undefined {
  return slug?.split('/')[0];
}

/** Updates properties of the draft in the store, unless the form has changed since that state. */
function update({ data }: FormState, changes: Partial<OpenDraft>): void {
  const draft = currentDraft();
  if (draft?.data === data) setDraft({ ...draft, ...changes });
}
