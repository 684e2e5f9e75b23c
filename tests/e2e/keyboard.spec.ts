import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './on-the-day.ts';
import { desktopOnly } from './pass-tags.ts';

/** Presses Tab until an element has the focus. Returns the number of presses. */
async function tabTo(page: Page, target: Locator): Promise<number> {
  for (let presses = 1; presses <= 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return presses;
  }
  throw new Error(`Tab does not lead to ${target.toString()}`);
}

test(
  'by keyboard alone, a reader can search, filter, read, and find out how a storyteller changes their mind',
  desktopOnly,
  async ({ page }) => {
    await page.goto('/');
    const presses = await tabTo(page, page.getByRole('searchbox'));
    // The menu, today's story and the five purposes come first.
    expect(presses, 'the search is among the first stops').toBeLessThanOrEqual(12);
    await page.keyboard.type('meeting');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(/found/);

    await tabTo(page, page.getByRole('combobox', { name: 'Kind' }));
    await page.keyboard.type('Young');
    await expect(page).toHaveURL(/kind=young-person/);
    const first = page.locator('[data-results]').getByRole('link').first();
    const title = await first.innerText();
    await tabTo(page, first);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

    await tabTo(page, page.getByRole('link', { name: 'You can say so at any time' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/about\/your-story\//);
  },
);

test('the focus is visible at every stop of a story’s page', desktopOnly, async ({ page }) => {
  await page.goto('/stories/r8z5pt6/');
  const stops = await page.locator('a:visible, button:visible, summary:visible').count();
  expect(stops).toBeGreaterThan(10);
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const withoutVisibleFocus = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'nothing';
      const ring = getComputedStyle(focused);
      const around = getComputedStyle(focused.closest('.card') ?? focused);
      const { top, bottom } = focused.getBoundingClientRect();
      const isInView = bottom > 0 && top < innerHeight;
      const hasRing = [ring, around].some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
      );
      return isInView && (hasRing || focused.matches('.skip')) ? '' : focused.outerHTML;
    });
    expect(withoutVisibleFocus).toBe('');
  }
});
