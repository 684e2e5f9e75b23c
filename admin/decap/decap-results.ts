import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { en } from 'decap-cms-locales';
import { useSyncExternalStore } from 'react';
import { decapWords } from '../../src/words/decap-en-gb.ts';
import { storeOf } from '../checklist/store.ts';
import type { PressResult } from '../toolbar/Result.tsx';

/** A message that Decap would show for some seconds. */
interface DecapMessage {
  id: string;
  type: string;
  message: string | { key: string; details?: Error | string };
}

interface DecapMessages {
  notifications: { notifications: readonly DecapMessage[] };
}

/** Whether the bar above a form is shown now. It shows the results itself. */
export const barOfForm = storeOf(false);

/** Returns the last result to a React component; undefined if there is none. */
export function useLastResult(): PressResult | undefined {
  const last = useSyncExternalStore(store.subscribe, readLast);
  return last && { id: last.id, text: writeResult(last), isFailure: last.type === 'error' };
}

function readLast(): DecapMessage | undefined {
  return (store.getState() as DecapMessages).notifications.notifications.at(-1);
}

/** Removes all results, because a result stands for everything that was pressed before it. */
export function clearResults(): void {
  store.dispatch({ type: 'NOTIFICATION_CLEAR' });
}

/** Shows a failure that no press of Decap's own has caused. */
export function tellFailure(message: string): void {
  tellResult('error', message);
}

/** Shows the result of a press that is not Decap's own. */
export function tellResult(type: 'success' | 'error', message: string): void {
  const payload = { type, message };
  store.dispatch({ type: 'NOTIFICATION_SEND', payload } as { type: string });
}

type Words = Readonly<Record<string, string | undefined>>;

/** Writes a message of Decap in the words of this desk, or in Decap's own if it has no others. */
export function writeResult({ message, type }: Omit<DecapMessage, 'id'>): string {
  if (typeof message === 'string') return message;
  const key = message.key.split('.').at(-1) ?? '';
  // Decap has one message for a draft that was thrown away and for one that could not be.
  const isStillThere = type === 'error' && key === 'onDeleteUnpublishedChanges';
  const name = isStillThere ? 'onFailToDelete' : key;
  const ours: Words = decapWords.ui.toast;
  const { toast } = en['ui'] as { toast: Words };
  const text = ours[name] ?? toast[name] ?? '%{details}';
  return text.replace('%{details}', () => String(message.details ?? ''));
}
