import { expect, type Page } from '@playwright/test';
import { box } from './open-editor.ts';

/** Pastes data without the clipboard of this machine, which a test may not be allowed to use. */
export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await box(page).evaluate((target, texts) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); // prettier-ignore
  }, data);
}

/** Returns what the editor says about content that was left out. */
export async function pasteNote(page: Page): Promise<string> {
  const note = page.locator('.paste-note').getByRole('status');
  await expect(note).toBeAttached();
  return await note.innerText();
}
