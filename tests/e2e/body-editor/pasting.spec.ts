import { expect, test, type Page } from '@playwright/test';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { box, lastText, openEditor } from './open-editor.ts';
import { paste } from './paste.ts';
import { fromGoogleDocs, fromWord } from './pasted.ts';

test.describe('pasted content', desktopOnly, () => {
  test('from Word keeps headings, lists, emphasis and safe links, and nothing else', async ({
    page,
  }) => {
    await openEditor(page);
    await paste(page, { 'text/html': fromWord, 'text/plain': 'not this' });
    expect(await lastText(page)).toBe(`
## What changed

It rang at **four**. She *had* been on to them \\{twice}.

See [the page](https://example.org/help) and the old one.

- Tea
- Time
  - with her

1. Ask
2. Wait

First cell

Second cell
`);
    await expect(
      page.getByRole('status').filter({ hasText: 'The pictures were not pasted.' }),
    ).toBeAttached();
  });

  test('from Google Docs is not all bold', fullPass, async ({ page }) => {
    await openEditor(page);
    await paste(page, { 'text/html': fromGoogleDocs });
    expect(await lastText(page)).toBe(
      '\n## What changed\n\nIt rang at **four**. She *had* been on.\n\n- Tea\n- Time\n',
    );
  });

  test('as plain text stays text', fullPass, async ({ page }) => {
    await openEditor(page);
    await paste(page, { 'text/plain': '# One\n\n<b>{two}</b>\u200B' });
    expect(await lastText(page)).toBe('\n\\# One\n\n\\<b>\\{two}\\</b>\n');
  });

  test('is never a dropped file, which would replace the page', fullPass, async ({ page }) => {
    await openEditor(page);
    const isLeftToBrowser = await box(page).evaluate((target) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'bench.jpg', { type: 'image/jpeg' }));
      return target.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    });
    expect(isLeftToBrowser).toBe(false);
    await expect(
      page.getByRole('status').filter({ hasText: 'The pictures were not pasted.' }),
    ).toBeAttached();
  });

  test('is never a picture alone, of the screen for example, and the editor says so', async ({
    page,
  }) => {
    await openEditor(page);
    await box(page).evaluate((target) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); // prettier-ignore
    });
    await expect(page.getByText('The pictures were not pasted.')).toBeVisible();
  });

  test('from the editor itself keeps its components', fullPass, async ({ page }) => {
    const text =
      '\n<Quote by="his mum">\n\nYou came.\n\n</Quote>\n\n<Figure src="./bench.jpg" alt="A" shows="place">\n\nThere.\n\n</Figure>\n';
    await openEditor(page, text);
    await box(page).focus();
    await page.keyboard.press('Control+a');
    const copied = await copy(page);
    await page.keyboard.press('Delete');
    expect(await lastText(page)).toBe('');
    await paste(page, copied);
    expect(await lastText(page)).toBe(text);
  });
});

async function copy(page: Page): Promise<Record<string, string>> {
  return await box(page).evaluate((target) => {
    const clipboardData = new DataTransfer();
    target.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })); // prettier-ignore
    return Object.fromEntries(
      clipboardData.types.map((type) => [type, clipboardData.getData(type)]),
    );
  });
}
