import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { deskAliases } from '../../../src/publish/desk-bundle.ts';
import { startHost, type MemoryHost } from '../../support/memory-host.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The address of the desk under test, which only exists in the browser. */
const address = 'https://desk.test/';

/** The content security policy with which the desk is served. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' blob:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

type Files = ReadonlyMap<string, string | Buffer>;
let built: Promise<Files> | undefined;

/** Opens Decap with the checklist and the preview, on the shipped content, and logs in. */
export async function openDesk(
  page: Page,
  path = '',
  prepare: (host: MemoryHost) => void = () => undefined,
): Promise<MemoryHost> {
  const files = await (built ??= buildPage());
  const host = startHost();
  prepare(host);
  await page.route(`${address}**`, (route) => {
    const request = route.request();
    const name = new URL(request.url()).pathname.slice(1) || 'index.html';
    if (name === 'api/v1') {
      const { action, params } = request.postDataJSON() as { action: string; params: never };
      const { status, body } = host.answer(action, params);
      return route.fulfill({ status, json: body });
    }
    const body = files.get(name);
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({
          body,
          contentType: types[extname(name)] ?? 'application/octet-stream',
          headers: { 'content-security-policy': policy },
        });
  });
  await page.goto(`${address}#/${path}`);
  await page.getByRole('button', { name: 'Login' }).click();
  return host;
}

async function buildPage(): Promise<Files> {
  // The test runner sets `test`, and then Decap would write its styles into the page.
  process.env.NODE_ENV = 'production';
  const outputs = await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    resolve: { alias: deskAliases },
    worker: { format: 'es' },
    build: {
      write: false,
      assetsInlineLimit: 0,
      // As the site's own stylesheet, which keeps `light-dark()`.
      cssTarget: 'esnext',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
    },
  });
  const { output } = [outputs].flat()[0] as {
    output: { fileName: string; code?: string; source?: string | Uint8Array }[];
  };
  return new Map(
    output.map(({ fileName, code, source }) => [fileName, code ?? Buffer.from(source ?? '')]),
  );
}
