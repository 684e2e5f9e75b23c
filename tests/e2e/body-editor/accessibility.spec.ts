import { expect, test } from '@playwright/test';
import { expectNoAxeIssues } from '../axe.ts';
import { everyWidth, fullPass } from '../pass-tags.ts';
import { box, openEditor, tool } from './open-editor.ts';

test.describe('the editor is accessible', () => {
  const text =
    '\nShe *came* [there](https://example.org).\n\n<Quote by="his mum">\n\nYou came.\n\n</Quote>\n\n<Figure src="./bench.jpg" alt="A bench" shows="place" />\n\n<Helped>\n\n- tea\n\n</Helped>\n';

  test('axe finds no issue', fullPass, async ({ page }) => {
    await openEditor(page, text);
    await box(page).getByText('You came.').click();
    await expectNoAxeIssues(page);
    await tool(page, 'Insert').click();
    await expectNoAxeIssues(page);
    await page.getByRole('menuitem', { name: 'Picture' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
    await expectNoAxeIssues(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Plain text' }).click();
    await page.getByRole('textbox').fill('<div>');
    await expect(page.getByRole('button', { name: 'Line 1' })).toBeVisible();
    await expectNoAxeIssues(page);
  });

  test('the text box has a name, a description and several lines', async ({ page }) => {
    await openEditor(page);
    await expect(box(page)).toHaveAccessibleDescription(/Alt and F10/);
    await expect(box(page)).toHaveAttribute('aria-multiline', 'true');
    await expect(page.getByRole('toolbar')).toHaveAccessibleName('Tools for writing');
  });

  test(
    'nothing is wider than 320 pixels, even at twice the text size',
    everyWidth,
    async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openEditor(page, text);
      await box(page).getByText('You came.').click();
      for (const size of ['100%', '200%']) {
        await page.evaluate((each) => (document.documentElement.style.fontSize = each), size);
        await tool(page, 'Insert').click();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
        await page.keyboard.press('Escape');
      }
    },
  );

  test('the console is silent under a content security policy without inline code', async ({
    page,
  }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await openEditor(page, text);
    await box(page).getByText('You came.').click();
    await page.keyboard.type('x');
    await tool(page, 'Change…').click();
    await page.keyboard.press('Escape');
    expect(messages).toEqual([]);
  });
});
