import { expect } from '@playwright/test';
import { test } from './on-the-day.ts';
import { phoneOnly } from './pass-tags.ts';

const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2);

for (const path of ['/', '/stories/', '/stories/r8z5pt6/', '/for/present/', '/check/']) {
  test(
    `${path} is no wider than a phone, however long its words are`,
    phoneOnly,
    async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      const width = await page.evaluate((word) => {
        const texts = document.querySelectorAll('h1, h2, h3, p, li > a, small, blockquote p');
        for (const element of texts) element.textContent = word;
        return document.documentElement.scrollWidth;
      }, longWord);
      expect(width).toBeLessThanOrEqual(320);
    },
  );
}
