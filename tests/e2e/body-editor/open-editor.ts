import { expect, type Page } from '@playwright/test';
import { build } from 'vite';

const address = 'http://editor.test/';

/** A content security policy at least as strict as the desk’s: nothing inline, and nothing from other origins. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:"; // prettier-ignore

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
};

let built: Promise<Map<string, string | Uint8Array>> | undefined;

/** Opens the editor on a page of its own with a text. */
export async function openEditor(page: Page, text = ''): Promise<void> {
  built ??= buildPage();
  const files = await built;
  await page.route(`${address}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    const body = files.get(name);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({
          body: typeof body === 'string' ? body : Buffer.from(body),
          contentType: types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
          headers: { 'content-security-policy': policy },
        });
  });
  await page.goto(`${address}#${encodeURIComponent(text)}`);
  await expect(page.getByRole('textbox').first()).toBeVisible();
}

/** The text that the editor last passed to the form. */
export async function textTold(page: Page): Promise<string | undefined> {
  return await page.evaluate(() => window.told.at(-1));
}

async function buildPage(): Promise<Map<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: { write: false, assetsInlineLimit: 0, modulePreload: false },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('The page of the editor was not built.');
  return new Map(
    result.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}
