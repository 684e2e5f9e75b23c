import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to an element whenever a state changes, as where the pressed button disappears.
 * It never moves the focus when the page opens.
 *
 * @param state the state to watch
 * @param isWanted whether the focus moves to this element in the new state
 * @returns the ref for the element
 */
export function useFocusOnChange<Target extends HTMLElement>(
  state: unknown,
  isWanted = true,
): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && isWanted) target.current?.focus();
    before.current = state;
  }, [state, isWanted]);
  return target;
}
