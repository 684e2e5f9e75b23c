import {
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

/** What makes an element a toolbar by the keyboard. */
export interface Roving {
  ref: RefObject<HTMLDivElement | null>;
  onFocus: (event: FocusEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Of all tools in an element Tab reaches one, the last used; arrow keys, Home and End lead to the others. */
export function useRoving(): Roving {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<string>(undefined);
  const tools = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
  const enterBy = (name: string | undefined) => {
    last.current = name;
    const all = tools();
    const entry = all.find(({ dataset }) => dataset.tool === name) ?? all[0];
    for (const tool of all) tool.tabIndex = tool === entry ? 0 : -1;
  };
  // Tools come and go with what the cursor is in.
  useLayoutEffect(() => enterBy(last.current));
  return {
    ref,
    onFocus: ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.tool) enterBy(target.dataset.tool);
    },
    onKeyDown: (event) => {
      const all = tools();
      const at = all.indexOf(event.target as HTMLElement);
      const next = at === -1 ? undefined : nextOf(event.key, at, all.length);
      if (next === undefined) return;
      event.preventDefault();
      all[next]?.focus();
    },
  };
}

/** Which comes next by a key, around at both ends; undefined where the key leads nowhere. */
export function nextOf(key: string, at: number, count: number): number | undefined {
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
