/** What someone who presents can ask for. */
export type Action =
  'next' | 'back' | 'first' | 'last' | 'blank' | 'full' | 'speaker' | 'help' | 'exit';

/** A key as it was pressed. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The keys of a keyboard, and of clickers, which send those of a keyboard. */
const keys = new Map<string, Action>(
  Object.entries({
    ArrowRight: 'next',
    ArrowDown: 'next',
    PageDown: 'next',
    ' ': 'next',
    Enter: 'next',
    ArrowLeft: 'back',
    ArrowUp: 'back',
    PageUp: 'back',
    Home: 'first',
    End: 'last',
    Escape: 'exit',
    // What a clicker sends to start. Loading the page anew could lose it where there is no network.
    F5: 'full',
  } satisfies Record<string, Action>),
);

/** Keys that write a letter, which people who speak to their computer may turn off. Source: WCAG 2.2, 2.1.4. */
const letters = new Map<string, Action>(
  Object.entries({
    b: 'blank',
    '.': 'blank',
    f: 'full',
    s: 'speaker',
    '?': 'help',
  } satisfies Record<string, Action>),
);

/** What a key asks for; nothing where it belongs to the browser. */
export function actionOf(pressed: Pressed, hasLetters: boolean): Action | undefined {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed;
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === ' ' && shiftKey) return 'back';
  return keys.get(key) ?? (hasLetters ? letters.get(key.toLowerCase()) : undefined);
}

/** Which way a key scrolls a page that is longer than the screen: what is below is read first. */
export function scrollOf({ key, shiftKey }: Pressed): 'down' | 'up' | undefined {
  if (key === 'ArrowDown' || key === 'PageDown') return 'down';
  if (key === 'ArrowUp' || key === 'PageUp') return 'up';
  return key === ' ' ? (shiftKey ? 'up' : 'down') : undefined;
}

/** The place an action leads to, of so many. */
export function placeAfter(action: Action, at: number, of: number): number {
  switch (action) {
    case 'next':
      return Math.min(at + 1, of - 1);
    case 'back':
      return Math.max(at - 1, 0);
    case 'first':
      return 0;
    case 'last':
      return of - 1;
    default:
      return at;
  }
}

/** Minutes and seconds, as a clock beside a speaker shows them. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
