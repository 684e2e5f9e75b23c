import {
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

/** The properties that make an element a toolbar for the keyboard. */
export interface RovingFocus {
  ref: RefObject<HTMLDivElement | null>;
  onFocus: (event: FocusEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Makes one tool of an element the stop for Tab: the last one used. Arrow keys, Home and End move
 * to the other tools. Tools are the elements with `data-tool`.
 */
export function useRovingFocus(): RovingFocus {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<string>(undefined);
  const tools = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
  const setTabStop = (name: string | undefined) => {
    last.current = name;
    const all = tools();
    const entry = all.find(({ dataset }) => dataset.tool === name) ?? all[0];
    for (const tool of all) tool.tabIndex = tool === entry ? 0 : -1;
  };
  // The tools change with the position of the cursor.
  useLayoutEffect(() => setTabStop(last.current));
  return {
    ref,
    onFocus: ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.tool) setTabStop(target.dataset.tool);
    },
    onKeyDown: (event) => {
      const all = tools();
      const at = all.indexOf(event.target as HTMLElement);
      const next = at === -1 ? undefined : nextIndex(event.key, at, all.length);
      if (next === undefined) return;
      event.preventDefault();
      all[next]?.focus();
    },
  };
}

/** Returns the index that a key leads to, wrapping at both ends; undefined for any other key. */
export function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
