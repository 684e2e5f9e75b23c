import { expect, test } from '@playwright/test';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { box, choosePicture, lastText, openEditor, tool } from './open-editor.ts';

test.describe('the fields of a component', desktopOnly, () => {
  test('show what is invalid, move the focus there and keep all values', async ({ page }) => {
    await openEditor(page, '\nShe came.\n');
    await tool(page, 'Insert').click();
    await page.getByRole('menuitem', { name: 'Picture' }).click();
    const form = page.getByRole('dialog', { name: 'Picture' });
    const file = page.getByLabel('Choose a picture from this computer');
    await page.getByLabel('What would you tell').fill(' A  "bench" ');
    await form.getByRole('button', { name: 'Insert' }).click();
    await expect(file).toBeFocused();
    await expect(file).toHaveAttribute('aria-invalid', 'true');
    await expect(file).toHaveAccessibleDescription(/^Choose a picture\./);
    await expect(form.getByText('Say who can be seen in the picture.')).toBeVisible();
    await expect(page.getByLabel('What would you tell')).toHaveValue(' A  "bench" ');
    await choosePicture(page);
    await page.getByLabel('Who can be seen').selectOption('place');
    // No file is added to the story before the form is submitted.
    expect(await page.evaluate(() => window.files)).toEqual([]);
    await form.getByRole('button', { name: 'Insert' }).click();
    await expect(form).toBeHidden();
    const [name = ''] = await page.evaluate(() => window.files);
    expect(name).toMatch(/^picture-\w+\.png$/);
    expect(await lastText(page)).toBe(
      `\nShe came.\n\n<Figure src="./${name}" alt="A &quot;bench&quot;" shows="place" />\n`,
    );
    await expect(box(page).locator('img')).toBeVisible();
  });

  test('report a file that is not a picture', fullPass, async ({ page }) => {
    await openEditor(page);
    await tool(page, 'Insert').click();
    await page.getByRole('menuitem', { name: 'Picture' }).click();
    const file = page.getByLabel('Choose a picture from this computer');
    await file.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a') });
    await expect(file).toHaveAccessibleDescription(/cannot be opened as a picture/);
  });

  test('can be changed again while the words inside stay the same', fullPass, async ({ page }) => {
    await openEditor(page, "\n<Quote by='his mum'>\n*You* came.\n</Quote>\n\nShe  did.\n");
    await box(page).getByText('came.').click();
    await tool(page, 'Change…').click();
    await expect(page.getByLabel('Whose words')).toHaveValue('his mum');
    await page.getByLabel('Whose words').fill('his nan');
    await page.keyboard.press('Enter');
    expect(await lastText(page)).toBe(
      '\n<Quote by="his nan">\n*You* came.\n</Quote>\n\nShe  did.\n',
    );
  });

  test('stay unchanged after Escape', fullPass, async ({ page }) => {
    await openEditor(page, '\n<Quote by="his mum">\n\nYou came.\n\n</Quote>\n');
    await box(page).getByText('You came.').click();
    await tool(page, 'Change…').click();
    await page.getByLabel('Whose words').fill('someone');
    await page.keyboard.press('Escape');
    await expect(box(page)).toBeFocused();
    expect(await lastText(page)).toBeUndefined();
  });

  test('can be removed with the frame while the words stay', fullPass, async ({ page }) => {
    await openEditor(page, '\n<Moment>\n\nIt rang.\n\n</Moment>\n');
    await box(page).getByText('It rang.').click();
    await tool(page, 'Remove frame').click();
    expect(await lastText(page)).toBe('\nIt rang.\n');
  });

  test('allow a line before a component that begins the story', fullPass, async ({ page }) => {
    await openEditor(page, '\n<Moment>\n\nIt rang.\n\n</Moment>\n');
    await box(page).getByText('It rang.').click();
    await tool(page, 'Line above').click();
    await page.keyboard.type('Then.');
    expect(await lastText(page)).toBe('\nThen.\n\n<Moment>\n\nIt rang.\n\n</Moment>\n');
  });

  test('turn a Markdown picture into a Figure', async ({ page }) => {
    await openEditor(page, '\n![A bench](./bench.jpg)\n');
    await box(page).locator('img').click();
    await tool(page, 'Change…').click();
    await page.getByLabel('Who can be seen').selectOption('place');
    await page.getByRole('button', { name: 'Save' }).first().click();
    expect(await lastText(page)).toBe(
      '\n<Figure src="./bench.jpg" alt="A bench" shows="place" />\n',
    );
  });
});
