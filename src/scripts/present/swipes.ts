import type { PresentAction } from './present-keys.ts';

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
