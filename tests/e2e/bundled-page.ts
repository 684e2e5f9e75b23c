import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { build, type InlineConfig } from 'vite';
import { takeLock } from '../../src/runtime/lock.ts';
import { root } from '../../src/runtime/paths.ts';
import { projectKey } from '../support/project-key.ts';

/** A page of parts of the desk that tests open by themselves. */
export interface BundledPage {
  /** Its folder within `tests/e2e`, which holds an `index.html`. */
  name: string;
  /** Where it is: nowhere but in the browser under test. */
  address: string;
  /** Its content security policy, as strict as that of the desk. */
  policy: string;
  /** How it is bundled, besides the usual way. */
  config?: InlineConfig;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Has a browser find the page at its address. */
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

/** Bundles the page where no process has done so yet; bundling takes seconds, and every worker needs it. */
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
  // The test runner sets it to `test`, with which the styles of Decap would be written into the page.
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
  const contents = result.output.map((part) => [
    part.fileName,
    Buffer.from(part.type === 'chunk' ? part.code : part.source).toString('base64'),
  ]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(Object.fromEntries(contents)));
  renameSync(`${file}.part`, file);
}
