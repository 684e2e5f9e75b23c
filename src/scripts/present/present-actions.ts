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

/** The shortest swipe, in CSS pixels. */
const shortestSwipe = 50;

/**
 * Calls `act` after a sideways swipe with one finger. Ignores swipes on a pinch-zoomed page, which
 * scroll the page.
 */
export function listenForSwipes(act: (action: PresentAction) => void): void {
  let from: Touch | undefined;
  addEventListener(
    'touchstart',
    ({ touches }) => {
      const isZoomed = (window.visualViewport?.scale ?? 1) > 1.01;
      from = touches.length === 1 && !isZoomed ? touches[0] : undefined;
    },
    { passive: true },
  );
  addEventListener('touchend', ({ changedTouches: [to] }) => {
    if (!from || !to) return;
    const horizontal = to.clientX - from.clientX;
    const vertical = to.clientY - from.clientY;
    from = undefined;
    if (Math.abs(horizontal) > shortestSwipe && Math.abs(horizontal) > 2 * Math.abs(vertical)) {
      act(horizontal < 0 ? 'next' : 'back');
    }
  });
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
