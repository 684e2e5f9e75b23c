import type { LeftItem } from './judged-draft.ts';
import type { Stage } from './ready-for.ts';
import { storeOf } from './store.ts';

/** A story, or an entry of a list, that was not let go where somebody sent it, and why. */
export interface Refusal {
  stage: Stage | 'entry';
  collection: string;
  slug: string;
  /** Its title, where it has one; shown to whoever sent it, and to nobody else. */
  title: string | undefined;
  reasons: LeftItem[];
}

/** The last refusal nobody has seen to yet. */
export const refusals = storeOf<Refusal | undefined>(undefined);

/** What did not happen, and what stays as it was. */
export const refusedWords: Record<Refusal['stage'], string> = {
  entry: 'This was not saved yet. It is still in this window.',
  draft: 'The story was not saved yet. It is still in this window.',
  pending_review: 'The story was not sent for review yet.',
  pending_publish: 'The story was not marked as ready yet.',
  publish: 'The story was not published yet.',
};

/** How many reasons a notice of Decap's can hold before it is gone again. */
const mostInNotice = 3;

/** An error that Decap shows as a notice for some seconds, and the panel for as long as it takes. */
export function refusalError({ stage, reasons }: Refusal): Error {
  const told = reasons.slice(0, mostInNotice).map(({ message }) => message);
  const others = reasons.length - told.length;
  const rest = others > 0 ? [`And ${String(others)} more, listed under “What is left”.`] : [];
  const error = new Error([refusedWords[stage], ...told, ...rest].join(' '));
  // Decap writes an error with its name before the message, and a no is no fault.
  error.name = '';
  return Object.assign(error, { [mark]: true });
}

const mark = Symbol('refusal');

/** Whether this is a refusal of ours, or what Decap made of one. */
export function isRefusal(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  return mark in thrown || ('error' in thrown && isRefusal(thrown.error));
}

/**
 * Decap leaves a save that was refused as a promise nobody waits for, which browsers report as a
 * fault of the page. Whoever was refused has been told, so it is none.
 */
export function keepQuietAboutRefusals(page: Window): void {
  page.addEventListener('unhandledrejection', (event) => {
    if (isRefusal(event.reason)) event.preventDefault();
  });
}
