import { useSyncExternalStore } from 'react';

let saves = 0;
const listeners = new Set<() => void>();

/** Reports that the open story was saved. Controls then drop what they keep only in memory. */
export function countSave(): void {
  saves += 1;
  for (const listener of [...listeners]) listener();
}

function onSave(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Returns the number of saves since the desk was opened. The component that calls this hook renders
 * again after each save.
 */
export function useSaveCount(): number {
  return useSyncExternalStore(onSave, () => saves);
}
