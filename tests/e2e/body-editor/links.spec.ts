import { expect, test } from '@playwright/test';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { box, lastText, openEditor, tool } from './open-editor.ts';

test.describe('a link', desktopOnly, () => {
  test('needs a whole https address', async ({ page }) => {
    await openEditor(page, '\nSee this page.\n');
    await box(page)
      .getByText('See')
      .dblclick({ position: { x: 10, y: 10 } });
    await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim())).toBe('See');
    await page.keyboard.press('Control+k');
    await expect(box(page).locator('.was-selected')).toHaveText('See');
    await page.getByLabel('Address').fill('http://example.org');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Address')).toHaveAccessibleDescription(
      /Write a whole web address/,
    );
    await page.getByLabel('Address').fill('https://example.org/a?b=c&d');
    await page.keyboard.press('Enter');
    expect(await lastText(page)).toBe('\n[See](https://example.org/a?b=c&d) this page.\n');
    await expect(tool(page, 'Link')).toHaveAttribute('aria-pressed', 'true');
    await tool(page, 'Link').click();
    await page.getByRole('button', { name: 'Remove the link' }).click();
    expect(await lastText(page)).toBe('\nSee this page.\n');
  });

  test('asks for its words if no words are selected', fullPass, async ({ page }) => {
    await openEditor(page);
    await box(page).focus();
    await page.keyboard.press('Control+k');
    await page.getByLabel('Address').fill('https://example.org');
    await page.getByLabel('Words to show').fill('this [page]');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' and on');
    expect(await lastText(page)).toBe('\n[this \\[page\\]](https://example.org/) and on\n');
  });
});
