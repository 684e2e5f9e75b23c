import { draftStatuses, type DraftStatus } from '../../src/checks/desk-home.ts';

/** What the bar above a form knows of the entry in the form. */
export interface EntryState {
  isNew: boolean;
  /** Whether something in the form is not saved. */
  hasChanged: boolean;
  /** The status of the draft; undefined if the entry has no draft. */
  status: DraftStatus | undefined;
  /** Whether the form contains a no that the published story does not contain. */
  hasNewNo: boolean;
  /**
   * Whether people can read the final version and say yes to it. Done also for what nobody has to
   * read: a no, and an entry of a list.
   */
  reading: 'not-yet' | 'now' | 'done';
}

/** What the main button does: it saves, moves the draft to a status, or publishes it. */
export type NextStep = 'save' | 'saveNo' | 'pending_review' | 'pending_publish' | 'publish';

const stepAfter = {
  draft: 'pending_review',
  pending_review: 'pending_publish',
  pending_publish: 'publish',
} as const satisfies Record<DraftStatus, NextStep>;

/**
 * Finds the one step that comes next for an entry.
 *
 * @returns undefined if the entry is published and nothing in it has changed
 */
export function findNextStep({
  isNew,
  hasChanged,
  status,
  hasNewNo,
}: EntryState): NextStep | undefined {
  if (hasChanged || isNew) return hasNewNo ? 'saveNo' : 'save';
  return status && stepAfter[status];
}

/** Lists the other statuses that the draft may get. Unsaved work has to be saved first. */
export function listOtherMoves(entry: EntryState): DraftStatus[] {
  const { status, hasChanged } = entry;
  if (status === undefined || hasChanged) return [];
  return draftStatuses.filter((each) => each !== status && each !== findNextStep(entry));
}

/** Describes where an entry is on its way, as a key of the words. */
export function describeEntry({
  isNew,
  hasChanged,
  status,
  reading,
}: EntryState): DraftStatus | 'new' | 'changed' | 'published' | 'reading' {
  if (isNew) return 'new';
  if (hasChanged) return 'changed';
  return status === 'pending_publish' && reading === 'now' ? 'reading' : (status ?? 'published');
}

/** Names a step or a move as a key of the words: what is marked as ready may have to be read first. */
export function nameStep<Step extends NextStep | DraftStatus>(
  step: Step,
  { reading }: EntryState,
): Step | 'reading' {
  return step === 'pending_publish' && reading !== 'done' ? 'reading' : step;
}
