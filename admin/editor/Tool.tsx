import type { MouseEvent } from 'react';
import { Icon, isIcon } from './Icon.tsx';
import { ariaKeys, keysToSay } from './key-names.ts';
import { words } from './words.ts';

interface ToolProps {
  name: ToolName;
  /** The keys that do the same, beside Control or Command. */
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  onUse: () => void;
}

type ToolName = {
  [name in keyof typeof words]: (typeof words)[name] extends string ? name : never;
}[keyof typeof words];

/** One tool: a sign with its name for those who cannot see it, or the name itself. */
export function Tool({ name, keys, pressed, disabled = false, onUse }: ToolProps) {
  const label = words[name];
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
      title={keys ? `${label} (${keysToSay(keys)})` : label}
      onMouseDown={keepSelection}
      onClick={disabled ? undefined : onUse}
    >
      {isIcon(name) ? <Icon name={name} /> : label}
    </button>
  );
}

/** A press of the mouse must not take the focus, and the selected words, from the text. */
export function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}
