import { useEffect, useId, useRef, useState } from 'react';
import { toolbarWords } from '../../src/words/toolbar-en-gb.ts';

/** One action in the menu of the bar. */
export interface MenuAction {
  words: string;
  act: () => void;
}

/** Everything that the main button does not do, behind one button. */
export function MoreMenu({ actions }: { actions: readonly MenuAction[] }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      if (!menu.current?.contains(target as Node)) setOpen(false);
    };
    const events = ['pointerdown', 'focusin'] as const;
    for (const event of events) document.addEventListener(event, closeOutside);
    return () => {
      for (const event of events) document.removeEventListener(event, closeOutside);
    };
  }, []);
  if (actions.length === 0) return null;
  return (
    <div
      className="bar-menu"
      ref={menu}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {toolbarWords.more}
      </button>
      <ul id={id} hidden={!isOpen}>
        {actions.map(({ words, act }) => (
          <li key={words}>
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                act();
              }}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
