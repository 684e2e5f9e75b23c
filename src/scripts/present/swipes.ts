import type { PresentAction } from './present-keys.ts';

/** The shortest swipe, in CSS pixels. */
const shortestSwipe = 50;

/** Calls `act` after a sideways swipe with one finger. A pinch-zoomed page needs its swipes to scroll. */
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
    const across = to.clientX - from.clientX;
    const along = to.clientY - from.clientY;
    from = undefined;
    if (Math.abs(across) > shortestSwipe && Math.abs(across) > 2 * Math.abs(along)) {
      act(across < 0 ? 'next' : 'back');
    }
  });
}
