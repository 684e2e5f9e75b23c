import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import { changedMeanwhile, otherAddress } from '../../src/words/save-conflict-en-gb.ts';
import type { ChecklistItem } from './judged-draft.ts';
import type { Stage } from './stages.ts';
import { storeOf } from './store.ts';

/** Why a story may not move to a stage, or why an entry of a list may not be saved. */
export interface Refusal {
  stage: Stage | 'entry';
  collection: string;
  slug: string;
  /**
   * The title of the story or entry, if it has one. Only the editor whose attempt failed sees it.
   */
  title: string | undefined;
  reasons: ChecklistItem[];
  /** Another way to do what was refused: the words of a link, and where it leads. */
  offer?: { words: string; address: string };
}

/** A refusal that says nothing about the story itself, so the panel does not show it. */
export type PlainRefusal = 'conflict' | 'other-address';

const plainRefusals: Record<PlainRefusal, string> = {
  conflict: changedMeanwhile,
  'other-address': otherAddress,
};

/** The last refusal, until its reasons are put right or it is dismissed. */
export const refusals = storeOf<Refusal | undefined>(undefined);

/** The most reasons in one of Decap's notices. A notice disappears after some seconds. */
const mostInNotice = 3;

/** Marks an error as a refusal. */
const refusalMark = Symbol('refusal');

/**
 * Makes the error that Decap shows as a notice. The panel shows all reasons, and does not
 * disappear.
 */
export function refusalError(refusal: Refusal | PlainRefusal): Error {
  const error = new Error(
    typeof refusal === 'string' ? plainRefusals[refusal] : writeNotice(refusal),
  );
  // Decap writes an error's name before its message. A refusal is not a fault, so it has no name.
  error.name = '';
  return Object.assign(error, { [refusalMark]: true });
}

function writeNotice({ stage, reasons }: Refusal): string {
  const first = reasons.slice(0, mostInNotice).map(({ message }) => message);
  const others = reasons.length - first.length;
  const more = others > 0 ? [checklistWords.moreReasons(others)] : [];
  return [checklistWords.refused[stage], ...first, ...more].join(' ');
}

/** Whether a thrown value is a refusal, or an object of Decap's that contains one as `error`. */
export function isRefusal(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  return refusalMark in thrown || ('error' in thrown && isRefusal(thrown.error));
}

/**
 * Keeps browsers from reporting a refused save as a fault of the page. Decap leaves the refusal as
 * a rejected promise that nobody handles, although the editor has seen its reasons.
 */
export function silenceRefusals(page: Window): void {
  page.addEventListener('unhandledrejection', (event) => {
    if (isRefusal(event.reason)) event.preventDefault();
  });
}
