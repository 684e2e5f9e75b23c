/** An action of the presenter. */
export type PresentAction =
  'next' | 'back' | 'first' | 'last' | 'blank' | 'full' | 'speaker' | 'help' | 'exit';

/** A key press. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The keys of a keyboard. Clickers send the same keys. */
const keys = new Map<string, PresentAction>(
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
    // A clicker sends F5 to start. The browser would reload the page, which fails without a
    // network.
    F5: 'full',
  } satisfies Record<string, PresentAction>),
);

/**
 * Keys that write a character. People who use voice control may turn them off. Source: WCAG 2.2,
 * 2.1.4.
 */
const letters = new Map<string, PresentAction>(
  Object.entries({
    b: 'blank',
    '.': 'blank',
    f: 'full',
    s: 'speaker',
    '?': 'help',
  } satisfies Record<string, PresentAction>),
);

/** Finds the action of a key; undefined if the key belongs to the browser. */
export function actionForKey(pressed: PressedKey, hasLetters: boolean): PresentAction | undefined {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed;
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === ' ' && shiftKey) return 'back';
  return keys.get(key) ?? (hasLetters ? letters.get(key.toLowerCase()) : undefined);
}

/** Finds the direction in which a key scrolls a view that is longer than the screen. */
export function scrollDirectionForKey({ key, shiftKey }: PressedKey): 'down' | 'up' | undefined {
  if (key === 'ArrowDown' || key === 'PageDown') return 'down';
  if (key === 'ArrowUp' || key === 'PageUp') return 'up';
  return key === ' ' ? (shiftKey ? 'up' : 'down') : undefined;
}

/**
 * Finds the view that an action leads to.
 *
 * @param place the place of the current view, from 0
 * @param count the number of views
 */
export function placeAfterAction(action: PresentAction, place: number, count: number): number {
  switch (action) {
    case 'next':
      return Math.min(place + 1, count - 1);
    case 'back':
      return Math.max(place - 1, 0);
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    default:
      return place;
  }
}

/** Writes a time as minutes and seconds, for example `4:05`. */
export function formatClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
