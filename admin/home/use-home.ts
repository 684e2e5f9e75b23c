import { useCallback, useEffect, useState } from 'react';
import type { DeskHome } from '../../src/checks/desk-home.ts';
import type { ReadHome } from './home-source.ts';

/** The time between two questions while the library is being built, in milliseconds. */
const interval = 3_000;

/** What the first page knows: nothing yet, that the desk does not answer, or what the desk said. */
export type HomeState = 'loading' | 'failed' | DeskHome;

/**
 * Reads what the first page shows: at once, whenever the window is looked at again, and again and
 * again while the library is being built.
 */
export function useHome(readHome: ReadHome): [state: HomeState, read: () => void] {
  const [state, setState] = useState<HomeState>('loading');
  const read = useCallback(() => {
    void readHome().then((home) => setState(home ?? 'failed'));
  }, [readHome]);
  useEffect(() => {
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [read]);
  const waits = typeof state === 'object' && (!state.library || state.leaving.length > 0);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(read, interval);
    return () => clearInterval(timer);
  }, [waits, read]);
  return [state, read];
}
