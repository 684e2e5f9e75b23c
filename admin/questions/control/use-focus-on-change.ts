import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to an element whenever a state changes, for example because the pressed button
 * disappears. The focus never moves when the page opens.
 *
 * @param state the state to watch
 * @param movesFocus whether the new state moves the focus to this element
 * @returns the ref for the element
 */
export function useFocusOnChange<Target extends HTMLElement>(
  state: unknown,
  movesFocus = true,
): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && movesFocus) target.current?.focus();
    before.current = state;
  }, [state, movesFocus]);
  return target;
}
