import { expect, type Page } from '@playwright/test';
import { routeBundledPage, type BundledPage } from '../bundled-page.ts';

const editorPage: BundledPage = {
  name: 'body-editor',
  address: 'http://editor.test/',
  // The policy of the desk is no stricter: nothing inline, and nothing from elsewhere.
  policy:
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:",
};

/** Opens the editor on a page of its own, with a text in it. */
export async function openEditor(page: Page, text = ''): Promise<void> {
  await routeBundledPage(page, editorPage);
  await page.goto(`${editorPage.address}#${encodeURIComponent(text)}`);
  await expect(page.getByRole('textbox').first()).toBeVisible();
}

/** The text that the editor last passed to the form. */
export async function textTold(page: Page): Promise<string | undefined> {
  return await page.evaluate(() => window.told.at(-1));
}
