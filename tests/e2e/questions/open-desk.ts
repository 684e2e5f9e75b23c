import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { readLibraryContext } from '../../../src/library/library-context.ts';
import type { Opening } from './opening.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const content = fileURLToPath(new URL('../../../content', import.meta.url));

/** The address of the page with the controls. It exists only in the browser under test. */
const address = 'https://desk.test/';

/** The desk's content security policy, without its backends. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; base-uri 'none'";

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

type Files = ReadonlyMap<string, string>;
let built: Promise<Files> | undefined;

/** Opens the controls on a page of their own, with a story and the shipped lists. */
export async function openDesk(page: Page, opening: Opening = {}): Promise<void> {
  const files = await (built ??= buildPage());
  await page.route(`${address}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    const body = files.get(name);
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({
          body,
          contentType: types[extname(name)] ?? 'application/octet-stream',
          headers: { 'content-security-policy': policy },
        });
  });
  await page.clock.setFixedTime('2026-11-23T12:00:00Z');
  await page.addInitScript(
    (given) => {
      globalThis.opening = given;
    },
    { house: await shippedHouse(), ...opening },
  );
  await page.goto(address);
  await page.getByRole('heading', { name: 'A story' }).waitFor();
}

async function buildPage(): Promise<Files> {
  const outputs = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, modulePreload: { polyfill: false } },
  });
  const { output } = [outputs].flat()[0] as {
    output: { fileName: string; code?: string; source?: unknown }[];
  };
  return new Map(output.map(({ fileName, code, source }) => [fileName, code ?? String(source)]));
}

/** The consent forms and guiding principles that are shipped with the examples. */
async function shippedHouse(): Promise<NonNullable<Opening['house']>> {
  const { judging: house } = await readLibraryContext(content);
  return { forms: [...house.forms], principles: [...house.principles] };
}
