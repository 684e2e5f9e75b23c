import { expect, type Page } from '@playwright/test';
import { routeBundledPage, type BundledPage } from '../bundled-page.ts';

const editorPage: BundledPage = {
  name: 'body-editor',
  address: 'http://editor.test/',
  // This policy is at least as strict as the desk's: no inline code, and nothing from other hosts.
  policy:
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:",
};

/** Opens the editor with a text, on a page of its own. */
export async function openEditor(page: Page, text = ''): Promise<void> {
  await routeBundledPage(page, editorPage);
  await page.goto(`${editorPage.address}#${encodeURIComponent(text)}`);
  await expect(page.getByRole('textbox').first()).toBeVisible();
}

/** Returns the text that the editor last passed to the form; undefined if there is none. */
export async function lastText(page: Page): Promise<string | undefined> {
  return await page.evaluate(() => window.sentTexts.at(-1));
}
