import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { build, type InlineConfig } from 'vite';
import { takeLock } from '../../src/runtime/lock.ts';
import { root } from '../../src/runtime/paths.ts';
import { projectKey } from '../support/project-key.ts';

/** A page with a part of the desk, for tests. */
export interface BundledPage {
  /** The folder of the page within `tests/e2e`. It contains an `index.html`. */
  name: string;
  /** The address of the page, which exists only in the browser under test. */
  address: string;
  /** The content security policy of the page. The policy is as strict as that of the desk. */
  policy: string;
  /** Changes to the usual configuration of the bundler. */
  config?: InlineConfig;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Answers the browser's requests to a page's address with the files of the page. */
export async function routeBundledPage(page: Page, bundled: BundledPage): Promise<void> {
  const files = await filesOf(bundled);
  await page.route(`${bundled.address}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    const body = files.get(name);
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({
          body,
          contentType: types[extname(name)] ?? 'application/octet-stream',
          headers: { 'content-security-policy': bundled.policy },
        });
  });
}

type Files = ReadonlyMap<string, Buffer>;
const loaded = new Map<string, Promise<Files>>();

function filesOf(bundled: BundledPage): Promise<Files> {
  const files = loaded.get(bundled.name) ?? loadFiles(bundled);
  loaded.set(bundled.name, files);
  return files;
}

/** Bundles a page once for all workers, because bundling takes seconds. */
async function loadFiles(bundled: BundledPage): Promise<Files> {
  const key = projectKey(['src', 'admin', 'tests/e2e', 'tests/support']);
  const file = join(root, '.cache', 'tests', 'pages', `${bundled.name}-${key}.json`);
  while (!existsSync(file)) {
    const release = tryLock(`${file}.lock`);
    if (!release) await wait(200);
    else if (existsSync(file)) release();
    else await writeBundle(file, bundled).finally(release);
  }
  const contents = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return new Map(Object.entries(contents).map(([name, text]) => [name, Buffer.from(text, 'base64')])); // prettier-ignore
}

function tryLock(file: string): (() => void) | undefined {
  try {
    return takeLock(file, 'bundling');
  } catch {
    return undefined;
  }
}

async function writeBundle(file: string, { name, config = {} }: BundledPage): Promise<void> {
  // The test runner sets `NODE_ENV` to `test`. Decap would then write its styles into the page,
  // which the content security policy forbids.
  process.env['NODE_ENV'] = 'production';
  const outputs = await build({
    root: join(root, 'tests', 'e2e', name),
    configFile: false,
    logLevel: 'error',
    ...config,
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
      ...config.build,
    },
  });
  const [result] = [outputs].flat();
  if (!result || !('output' in result)) throw new Error(`The page ${name} was not bundled.`);
  const contents = result.output.map((output) => [
    output.fileName,
    Buffer.from(output.type === 'chunk' ? output.code : output.source).toString('base64'),
  ]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(Object.fromEntries(contents)));
  renameSync(`${file}.part`, file);
}
