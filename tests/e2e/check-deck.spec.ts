import { join } from 'node:path';
import { expect } from '@playwright/test';
import { zipSync } from 'fflate';
import { root } from '../../src/runtime/paths.ts';
import { test } from './on-the-day.ts';
import { expectNoAxeIssues } from './axe.ts';
import { fullPass } from './pass-tags.ts';

const fixture = (name: string) => join(root, 'tests/fixtures/copies', name);

test('a deck is checked in the browser, and nothing is sent', async ({ page }) => {
  await page.goto('/check/');
  const deck = await (await page.request.get('/stories/nsr2h8/slides.pptx')).body();
  const requests: { url: string; method: string }[] = [];
  page.on('request', (request) => requests.push({ url: request.url(), method: request.method() }));
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'Monday.pptx', mimeType: '', buffer: deck }]);
  await expect(page.getByRole('status')).toHaveText('Monday.pptx: one story of ours. All fine.');
  await expect(
    page.getByRole('region', { name: 'Monday.pptx' }).getByRole('listitem'),
  ).toContainText('Story nsr2h8. Fine in presentations until 8 January 2027.');
  const paths = requests.map(({ url, method }) => `${method} ${new URL(url).pathname}`);
  expect(paths[0]).toBe('GET /check/status.json');
  expect(paths.slice(1)).toEqual([expect.stringMatching(/^GET \/_astro\/check-worker.*\.js$/)]);
});

test(
  'a story that the list does not have, or that cannot be checked now, is to be taken out',
  fullPass,
  async ({ page }) => {
    await page.goto('/check/');
    const input = page.locator('input[type=file]');
    await input.setInputFiles(fixture('own-deck-saved-by-libreoffice.pptx'));
    const found = page.getByRole('region', { name: 'own-deck-saved-by-libreoffice.pptx' });
    await expect(found.getByRole('listitem')).toHaveCount(2);
    await expect(found).toContainText('On slides 2 and 3.');
    await expectNoAxeIssues(page);

    await page.route('**/check/status.json', (route) => route.fulfill({ status: 503 }));
    const deck = await (await page.request.get('/stories/nsr2h8/slides.pptx')).body();
    await input.setInputFiles([{ name: 'Later.pptx', mimeType: '', buffer: deck }]);
    await expect(page.getByRole('region', { name: 'Later.pptx' })).toContainText(
      'Please take it out. We could not load today’s list.',
    );
  },
);

test(
  'a file can be dropped, and a file without our stories is told apart from one that cannot be read',
  fullPass,
  async ({ page }) => {
    await page.goto('/check/');
    const bytes = [
      ...zipSync({ 'word/document.xml': new TextEncoder().encode('<w:t>Ours</w:t>') }),
    ];
    await page.evaluate((content) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(content)], 'Own.docx'));
      files.items.add(new File(['PK'], 'Cut off.pptx'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }));
    }, bytes);
    await expect(page.getByRole('region', { name: 'Own.docx' })).toContainText(
      'We found nothing of ours in this file.',
    );
    await expect(page.getByRole('status')).toHaveText('Cut off.pptx: we could not read all of it.');
    await expect(page.getByRole('region', { name: 'Cut off.pptx' })).toContainText(
      'A part of it is damaged or missing.',
    );
  },
);

test('the button is reached and pressed with the keyboard', fullPass, async ({ page }) => {
  await page.goto('/check/');
  await page.getByRole('button', { name: 'Choose a file' }).focus();
  const opened = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await opened).setFiles(fixture('report-saved-by-libreoffice.docx'));
  await expect(page.getByRole('status')).toContainText('one story of ours.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says how to check by hand, and offers no button', fullPass, async ({ page }) => {
    await page.goto('/check/');
    await expect(page.getByRole('heading', { name: 'Check by hand' })).toBeVisible();
    await expect(page.getByText('Choose a file', { exact: true })).toBeHidden();
  });
});
