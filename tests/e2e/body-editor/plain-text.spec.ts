import { expect, test } from '@playwright/test';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { box, lastText, openEditor } from './open-editor.ts';

test.describe('the plain text view', desktopOnly, () => {
  const text = '\nShe *came*.\n\n* a\n* b\n';

  test('shows the source and keeps changes from both views', async ({ page }) => {
    await openEditor(page, text);
    await page.getByRole('button', { name: 'Plain text' }).click();
    const plain = page.getByRole('textbox', { name: 'The story, as plain text' });
    await expect(plain).toHaveValue(text);
    await plain.fill(`${text}\n<Moment>It _rang_.</Moment>\n`);
    await page.getByRole('button', { name: 'Plain text' }).click();
    await expect(box(page).getByRole('group', { name: 'Moment' })).toHaveText('It rang.');
    await box(page).getByText('She').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Then ');
    expect(await lastText(page)).toBe(
      '\nThen She *came*.\n\n* a\n* b\n\n<Moment>It _rang_.</Moment>\n',
    );
    await page.keyboard.press('Control+z');
    expect(await lastText(page)).toBe(`${text}\n<Moment>It _rang_.</Moment>\n`);
  });

  test('keeps the line endings of the text', fullPass, async ({ page }) => {
    await openEditor(page, '\r\nShe came.\r\n\r\nAgain.\r\n');
    await page.getByRole('button', { name: 'Plain text' }).click();
    const plain = page.getByRole('textbox', { name: 'The story, as plain text' });
    await plain.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Then she');
    expect(await lastText(page)).toBe('\r\nThen sheShe came.\r\n\r\nAgain.\r\n');
  });

  test(
    'appears if rich text cannot show the story, with a list of the findings by line',
    fullPass,
    async ({ page }) => {
      const unsupported = '\nShe came.\n\n<div>\n\n{x}\n\n</div>\n';
      await openEditor(page, unsupported);
      const plain = page.getByRole('textbox', { name: 'The story, as plain text' });
      await expect(plain).toHaveValue(unsupported);
      expect(await lastText(page)).toBeUndefined();
      await page.getByRole('button', { name: 'Line 4' }).click();
      await expect(plain).toBeFocused();
      expect(
        await plain.evaluate((each: HTMLTextAreaElement) =>
          each.value.slice(each.selectionStart, each.selectionEnd),
        ),
      ).toBe('<div>');
      await page.getByRole('button', { name: 'Plain text' }).click();
      await expect(plain).toBeVisible();
      await plain.fill('\nShe came.\n\n\\{x}\n');
      await expect(page.getByRole('button', { name: 'Line 4' })).toBeHidden();
      await page.getByRole('button', { name: 'Plain text' }).click();
      await expect(box(page)).toHaveText('She came.{x}');
    },
  );
});
