import { useSyncExternalStore } from 'react';

let saves = 0;
const listeners = new Set<() => void>();

/** Says that the open story was saved: what was kept in memory until then is let go. */
export function countSave(): void {
  saves += 1;
  for (const listener of [...listeners]) listener();
}

function onSave(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** How often a story was saved since the desk was opened; a component renders anew when one is. */
export function useSaves(): number {
  return useSyncExternalStore(onSave, () => saves);
}
