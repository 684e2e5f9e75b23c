import { expect, test } from '@playwright/test';

const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2);

for (const path of ['/', '/stories/', '/stories/r8z5pt6/', '/for/present/', '/check/']) {
  test(`${path} is no wider than a phone, however long its words are`, async ({ page }, {
    project,
  }) => {
    test.skip(project.name === 'desktop', 'a narrow page is a phone’s');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const wide = await page.evaluate((word) => {
      for (const place of document.querySelectorAll('h1, h2, h3, p, li > a, small, blockquote p')) {
        place.textContent = word;
      }
      return document.documentElement.scrollWidth;
    }, longWord);
    expect(wide).toBeLessThanOrEqual(320);
  });
}
