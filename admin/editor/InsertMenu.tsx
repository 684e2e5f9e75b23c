import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { componentMenu, type MenuEntry } from './component-menu.ts';
import { Icon } from './Icon.tsx';
import { keepSelection } from './Tool.tsx';
import { nextIndex } from './use-roving-focus.ts';
import { editorWords } from '../../src/words/editor-en-gb.ts';

/** A button that opens the menu of components, each with its purpose. */
export function InsertMenu({ onInsert }: { onInsert: (entry: MenuEntry) => void }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.children ?? [])] as HTMLElement[];

  useEffect(() => {
    if (isOpen) items()[0]?.focus();
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The toolbar around the menu uses the same keys.
    event.stopPropagation();
    if (event.key === 'Tab') {
      setOpen(false);
      return;
    }
    const all = items();
    const at = all.indexOf(event.target as HTMLElement);
    const next = nextIndex(event.key, at, all.length) ?? findByLetter(event.key, at, all);
    if (event.key !== 'Escape' && next === undefined) return;
    event.preventDefault();
    if (next === undefined) close();
    else all[next]?.focus();
  };

  return (
    <div
      className="insert"
      onBlur={({ currentTarget, relatedTarget }) =>
        !currentTarget.contains(relatedTarget) && setOpen(false)
      }
    >
      <button
        ref={button}
        type="button"
        className="tool"
        data-tool="insert"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onMouseDown={keepSelection}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(true);
        }}
      >
        <Icon name="insert" />
        {editorWords.insert}
      </button>
      {isOpen && (
        <div
          ref={menu}
          id={id}
          role="menu"
          aria-label={editorWords.insert}
          className="insert-menu"
          onKeyDown={onKeyDown}
        >
          {componentMenu.map((entry) => (
            <button
              key={entry.name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onMouseDown={keepSelection}
              onClick={() => {
                setOpen(false);
                onInsert(entry);
              }}
            >
              <strong>{entry.label}</strong>
              <span>{entry.purpose}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The index of the next entry that begins with a letter; undefined for any other key. */
function findByLetter(key: string, at: number, items: readonly HTMLElement[]): number | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...items.keys()].map((index) => (at + 1 + index) % items.length);
  return after.find((index) =>
    items[index]?.textContent.toLowerCase().startsWith(key.toLowerCase()),
  );
}
