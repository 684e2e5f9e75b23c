import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { expectNoAxeIssues } from './axe.ts';
import { test } from './on-the-day.ts';
import { desktopOnly, fullPass, phoneOnly } from './pass-tags.ts';
import { HtmlValidate } from 'html-validate';
import { readingAge } from '../../src/checks/language/readability.ts';

/** The pages that most readers see, each with a layout of its own. */
const layouts = [
  '/',
  '/stories/',
  '/stories/r8z5pt6/',
  '/stories/r8z5pt6/present/',
  '/about/consent/',
];

/**
 * Other pages. All are checked as HTML in `npm test`, and in the browser only in the full pass.
 */
const otherPages = [
  '/stories/r8z5pt6/report/',
  '/themes/kinship/',
  '/check/nsr2h8/',
  '/stories/htjf23t5/',
  '/about/design/',
  '/stories/family/',
  '/stories/nsr2h8/',
  '/models/family-valued/',
  '/places/fennisby/',
  '/check/',
  '/check/htjf23t5/',
  '/for/',
  '/for/present/',
  '/for/recruit/',
  '/packs/',
  '/packs/interview-panel/',
  '/session/',
  '/session/note/',
  '/about/',
  '/about/how-stories-are-told/',
  '/about/your-story/',
  '/about/accessibility/',
  '/about/privacy/',
  '/nowhere/',
];
const pages = [...layouts, ...otherPages];

/**
 * Pages with the styles of packs and sessions beside the site's own, which every story's page loads
 * and which must stay small.
 */
const withSecondStylesheet = /^\/(?:packs|session|for\/(?:recruit|induct|learn|present|report))\//;

/** The tags of a browser test of one page. */
const tagsOf = (path: string, layoutTag: { tag?: string }) =>
  otherPages.includes(path) ? fullPass : layoutTag;

/** The rules of the HTML standard. The style of void elements makes no difference to browsers. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'void-style': 'off' },
});

for (const path of pages) {
  test(`${path} is valid HTML`, desktopOnly, async ({ request }) => {
    const response = await request.get(path);
    const { results } = await validator.validateString(await response.text());
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${ruleId}, line ${String(line)}: ${message}`),
      ),
    ).toEqual([]);
  });

  test(`axe finds no issue on ${path}`, tagsOf(path, {}), async ({ page }) => {
    await page.goto(path);
    await expectNoAxeIssues(page);
  });

  test(
    `${path} loads one stylesheet and at most one script, all from its own host, with a silent console`,
    tagsOf(path, desktopOnly),
    async ({ page }) => {
      const messages: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(requests.filter((url) => new URL(url).hostname !== 'localhost')).toEqual([]);
      expect(requests.filter((url) => url.endsWith('.css'))).toHaveLength(
        withSecondStylesheet.test(path) ? 2 : 1,
      );
      // A session's script shares parts with what it loads on demand.
      const mostScripts = path.startsWith('/session/') ? 4 : 1;
      expect(requests.filter((url) => url.endsWith('.js')).length).toBeLessThanOrEqual(mostScripts);
      expect(messages.filter((text) => !/status of (?:404|410)/.test(text))).toEqual([]);
    },
  );

  test(
    `${path} needs no horizontal scrolling at 320 pixels, which is 400 % zoom`,
    tagsOf(path, phoneOnly),
    async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    },
  );
}

test(
  'a story’s page and its stylesheet are at most 14 KB compressed',
  desktopOnly,
  async ({ page }) => {
    const sizes: number[] = [];
    page.on('response', async (response) => {
      if (/\/stories\/r8z5pt6\/$|\.css$/.test(response.url())) {
        sizes.push(gzipSync(await response.body(), { level: 9 }).length);
      }
    });
    await page.goto('/stories/r8z5pt6/');
    await page.waitForLoadState('networkidle');
    expect(sizes).toHaveLength(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(14 * 1024);
  },
);

test(
  'the pages about the library can be read at the age of twelve',
  desktopOnly,
  async ({ page }) => {
    for (const path of pages) {
      if (!path.startsWith('/about/') || path.includes('design')) continue;
      await page.goto(path);
      const blocks = page.locator('main :is(h1, h2, h3, p, li, dt, dd)');
      expect(readingAge(await blocks.allInnerTexts()), path).toBeLessThanOrEqual(12);
    }
  },
);

test(
  'axe finds no issue on any page of the sitemap, in the light and the dark colour scheme',
  fullPass,
  async ({ page }) => {
    test.slow();
    const sitemap = await (await page.request.get('/sitemap-0.xml')).text();
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => address,
    );
    expect(addresses.length).toBeGreaterThan(pages.length);
    for (const address of addresses) {
      await page.goto(address);
      await expectNoAxeIssues(page, { allRulesInDark: true });
    }
  },
);
