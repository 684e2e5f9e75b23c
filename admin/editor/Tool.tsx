import type { MouseEvent } from 'react';
import { Icon, isIcon } from './Icon.tsx';
import { editorWords } from '../../src/words/editor-en-gb.ts';

/** Whether the keyboard has a Command key in place of Control. */
const isApple = /Mac|iP(?:hone|ad|od)/.test(navigator.platform);

interface ToolProps {
  name: ToolName;
  /** The keyboard shortcut, without Control or Command. */
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  onUse: () => void;
}

type ToolName = {
  [name in keyof typeof editorWords]: (typeof editorWords)[name] extends string ? name : never;
}[keyof typeof editorWords];

/** A button of the toolbar. It shows an icon, or its name if the tool has no icon. */
export function Tool({ name, keys, pressed, disabled = false, onUse }: ToolProps) {
  const label = editorWords[name];
  return (
    <button
      type="button"
      className="tool"
      data-tool={name}
      tabIndex={-1}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      title={keys ? `${label} (${readableKeys(keys)})` : label}
      onMouseDown={keepSelection}
      onClick={disabled ? undefined : onUse}
    >
      {isIcon(name) ? <Icon name={name} /> : label}
    </button>
  );
}

/** Keeps a press of the mouse from moving the focus out of the text and losing the selection. */
export function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}

function readableKeys(keys: string): string {
  return isApple ? editorWords.appleShortcut(keys) : editorWords.shortcut(keys);
}

/** Keys in the notation of ARIA: `Control+B`. */
function ariaKeys(keys: string): string {
  return `${isApple ? 'Meta' : 'Control'}+${keys}`;
}
