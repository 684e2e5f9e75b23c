import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { componentMenu, type MenuEntry } from './component-menu.ts';
import { Icon } from './Icon.tsx';
import { keepSelection } from './Tool.tsx';
import { nextIndex } from './use-roving-focus.ts';
import { editorWords } from '../../src/words/editor-en-gb.ts';

/** A button that opens the menu of components. Each entry of the menu says its purpose. */
export function InsertMenu({ onInsert }: { onInsert: (entry: MenuEntry) => void }) {
  const { isOpen, setOpen, button, menu, onMenuKey } = useInsertMenu();
  const id = useId();
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
        <ComponentMenu
          id={id}
          menu={menu}
          onKey={onMenuKey}
          onChoose={(entry) => {
            setOpen(false);
            onInsert(entry);
          }}
        />
      )}
    </div>
  );
}

/** Keeps whether the menu is open, and moves the focus between the menu's entries and its button. */
function useInsertMenu() {
  const [isOpen, setOpen] = useState(false);
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
  const onMenuKey = (event: KeyboardEvent) => {
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
  return { isOpen, setOpen, button, menu, onMenuKey };
}

interface ComponentMenuProps {
  id: string;
  menu: RefObject<HTMLDivElement | null>;
  onKey: (event: KeyboardEvent) => void;
  onChoose: (entry: MenuEntry) => void;
}

/** The menu of components. */
function ComponentMenu({ id, menu, onKey, onChoose }: ComponentMenuProps) {
  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      aria-label={editorWords.insert}
      className="insert-menu"
      onKeyDown={onKey}
    >
      {componentMenu.map((entry) => (
        <button
          key={entry.name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onMouseDown={keepSelection}
          onClick={() => onChoose(entry)}
        >
          <strong>{entry.label}</strong>
          <span>{entry.purpose}</span>
        </button>
      ))}
    </div>
  );
}

/** Finds the next entry that begins with a typed letter; undefined if there is none. */
function findByLetter(key: string, at: number, items: readonly HTMLElement[]): number | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...items.keys()].map((index) => (at + 1 + index) % items.length);
  return after.find((index) =>
    items[index]?.textContent.toLowerCase().startsWith(key.toLowerCase()),
  );
}
