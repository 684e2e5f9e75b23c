import { useEffect, useRef, type RefObject } from 'react';

/**
 * Puts the focus where something appears in place of what was pressed: whenever `state` changes to
 * one in which focus is wanted, and never because the page was opened.
 */
export function useFocusOn<Place extends HTMLElement>(
  state: unknown,
  isWanted = true,
): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && isWanted) place.current?.focus();
    before.current = state;
  }, [state, isWanted]);
  return place;
}
