import type { Action } from './keys.ts';

/** How far a finger goes for a swipe, in CSS pixels. */
const far = 50;

/** Tells of swipes to the side, with one finger, on a page that is not zoomed by fingers. */
export function listenForSwipes(act: (action: Action) => void): void {
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
    const across = to.clientX - from.clientX;
    const along = to.clientY - from.clientY;
    from = undefined;
    if (Math.abs(across) > far && Math.abs(across) > 2 * Math.abs(along)) {
      act(across < 0 ? 'next' : 'back');
    }
  });
}
