import type { PlainDate } from '../../src/story/plain-date.ts';
import { kinds } from '../../src/story/vocabulary.ts';
import { filesBeside, type AddressOf } from './beside-draft.ts';
import { currentDraft, setDraft, type OpenDraft } from './draft-store.ts';
import type { DeskHouse } from './desk-house.ts';
import type { JudgeDraft } from './judge-request.ts';

/** What following a draft needs of the desk. */
export interface DraftFollower {
  judge: JudgeDraft;
  readHouse: () => Promise<DeskHouse>;
  today: () => PlainDate;
}

/** The story as the form has it at this moment. */
export type FormState = Pick<OpenDraft, 'collection' | 'slug' | 'data'>;

/** How long somebody has to pause before their draft is judged, in milliseconds. */
const pause = 200;
/** How long what is on its way, or out of reach, is given before it is asked for again, in milliseconds. */
const wait = { file: 250, host: 5000 };

/** Follows the story that is open in the form, and says in the store what is left of it. */
export interface Following {
  /** Says what the form has now. What was judged before stands until it is judged anew. */
  changed: (state: FormState, addressOf: AddressOf) => void;
  /** Says that the form is closed. */
  closed: () => void;
}

/** Begins to follow drafts. */
export function followDrafts({ judge, readHouse, today }: DraftFollower): Following {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let house: Promise<DeskHouse> | undefined;

  const judgeIn = (time: number, state: FormState, addressOf: AddressOf) => {
    clearTimeout(timer);
    timer = setTimeout(() => void judgeNow(state, addressOf), time);
  };
  const judgeNow = async (state: FormState, addressOf: AddressOf) => {
    const isStill = () => currentDraft()?.data === state.data;
    try {
      house ??= readHouse();
      const known = await house;
      update(state, { house: known, isOutOfReach: false });
      const kind = kinds.find((each) => each === state.collection);
      const files = await filesBeside(state, addressOf);
      if (!kind || !isStill()) return;
      if (!files) {
        judgeIn(wait.file, state, addressOf);
        return;
      }
      const draft = { kind, name: folderOf(state), data: state.data, files };
      const judged = await judge(draft, known, today()).catch(() => undefined);
      update(state, { judged, hasFailed: !judged });
    } catch {
      house = undefined;
      if (!isStill()) return;
      update(state, { isOutOfReach: true });
      judgeIn(wait.host, state, addressOf);
    }
  };
  return {
    changed: (state, addressOf) => {
      const before = currentDraft();
      const isSame = before?.collection === state.collection && before.slug === state.slug;
      setDraft({ ...(isSame ? before : {}), ...state });
      judgeIn(isSame ? pause : 0, state, addressOf);
    },
    closed: () => {
      clearTimeout(timer);
      house = undefined;
      setDraft(undefined);
    },
  };
}

/** Decap's slug is the path below the collection's folder: `k7m2qx/index`. */
function folderOf({ slug }: FormState): string | undefined {
  return slug?.split('/')[0];
}

/** Adds to what is known of the draft, unless something else is open by now, or was written since. */
function update({ data }: FormState, more: Partial<OpenDraft>): void {
  const draft = currentDraft();
  if (draft?.data === data) setDraft({ ...draft, ...more });
}
