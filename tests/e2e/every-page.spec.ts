import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** One page of each sort. */
const pages = [
  '/',
  '/stories/',
  '/stories/family/',
  '/stories/nsr2h8/',
  '/stories/r8z5pt6/',
  '/themes/kinship/',
  '/models/family-valued/',
  '/places/fennisby/',
  '/check/',
  '/check/htjf23t5/',
  '/about/',
  '/about/how-stories-are-told/',
  '/about/consent/',
  '/about/your-story/',
  '/about/accessibility/',
  '/about/privacy/',
  '/nowhere/',
];

/** The levels of WCAG 2.2 AA, and what axe knows beyond them. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of pages) {
  test(`${path} has nothing that axe finds, in light and in dark`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
    }
  });

  test(`${path} asks no other host, runs no script, and says nothing in the console`, async ({
    page,
  }) => {
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path);
    expect(asked.filter((url) => new URL(url).hostname !== 'localhost')).toEqual([]);
    expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
    expect(said.filter((text) => path !== '/nowhere/' || !text.includes('404'))).toEqual([]);
  });

  test(`${path} needs no sideways scrolling at 320 pixels, which is 400 % zoom`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
}
