import { expect, type Locator, type Page } from '@playwright/test';
import { routeBundledPage, type BundledPage } from '../bundled-page.ts';

const editorPage: BundledPage = {
  name: 'body-editor',
  address: 'http://editor.test/',
  // This policy is at least as strict as that of the desk. It allows no inline code, and nothing
  // from other hosts.
  policy:
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:",
};

/** Opens the editor with a text, on a page of its own. */
export async function openEditor(page: Page, text = ''): Promise<void> {
  await routeBundledPage(page, editorPage);
  await page.goto(`${editorPage.address}#${encodeURIComponent(text)}`);
  await expect(page.getByRole('textbox').first()).toBeVisible();
}

/** Returns the last text that the editor passed to the form. Returns undefined if there is none. */
export async function lastText(page: Page): Promise<string | undefined> {
  return await page.evaluate(() => window.sentTexts.at(-1));
}

/** The text box of the editor. */
export const box = (page: Page): Locator => page.getByRole('textbox', { name: 'The story' });

/** A button of the toolbar. */
export const tool = (page: Page, name: string): Locator =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true });

const photograph = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Chooses a picture, as an editor does from a folder of their computer. */
export const choosePicture = (page: Page, name = 'Robin at home.png') =>
  page
    .getByLabel('Choose a picture from this computer')
    .setInputFiles({ name, mimeType: 'image/png', buffer: photograph });
