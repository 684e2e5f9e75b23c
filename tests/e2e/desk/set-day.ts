import type { Page } from '@playwright/test';

const pagesWithDay = new WeakSet<Page>();

/**
 * Moves the clock of a page to noon of a day. The clock goes on from there, and all timers stay the
 * browser's own. Playwright's clock would replace the timers of every window of the browser, also
 * of those that are open already.
 */
export async function setDay(page: Page, day: string): Promise<void> {
  if (pagesWithDay.has(page)) return;
  pagesWithDay.add(page);
  const noon = `${day}T12:00:00Z`;
  await page.addInitScript(moveClock, noon);
  // The window may show the desk already.
  await page.evaluate(moveClock, noon);
}

/** Runs in the page, so it can use nothing outside itself. */
function moveClock(noon: string): void {
  const RealDate = Date;
  const offset = RealDate.parse(noon) - RealDate.now();
  const now = () => RealDate.now() + offset;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}
