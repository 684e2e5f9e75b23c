import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../../src/runtime/paths.ts';
import { releaseOnly } from '../support/release-only.ts';
import { putLists, putStory } from '../support/content-folder.ts';
import { freePort } from '../support/free-port.ts';
import { patience } from '../support/patience.ts';
import { readDeck } from '../support/read-deck.ts';
import { environment, newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';

/** The address in the terminal, without the slash at its end. */
let address: string;
const contentDir = newFolder();
let server: ChildProcessByStdio<null, Readable, null>;

beforeAll(async () => {
  const port = await freePort();
  putLists(contentDir);
  await putStory(contentDir, {
    id: 'k7m2qx',
    change: releaseOnly('website', 'presentation', 'report', 'social-media'),
  });
  await putStory(contentDir, {
    id: 'held222',
    change: (data) => {
      data['title'] = 'Waiting for the lead';
      (data['safeguarding'] as Record<string, unknown>)['outcome'] = 'hold';
    },
  });
  await putStory(contentDir, {
    id: 'also222',
    body: 'A lamp in the hall stayed on all night.\n',
    files: { 'cover.png': await aPicture() },
    change: (data) => {
      data.image = { src: './cover.png', alt: 'A lamp', shows: 'object' };
      (data['safeguarding'] as Record<string, unknown>)['outcome'] = 'hold';
    },
  });
  server = spawn(process.execPath, ['src/cli/dev.ts', '--port', port], {
    env: { ...environment, AS_OF: today, CONTENT_DIR: contentDir },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  address = await readAddress();
  await vi.waitFor(async () => expect(await status('/')).toBe(200), {
    timeout: 60_000 * patience,
    interval: 500,
  });
});

afterAll(() => {
  server.kill('SIGTERM');
});

function aPicture(): Promise<Buffer> {
  const create = { width: 40, height: 30, channels: 3, background: '#6d3350' } as const;
  return sharp({ create }).png().toBuffer();
}

/** Waits until the server prints its address. */
async function readAddress(): Promise<string> {
  let printed = '';
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    printed += String(chunk);
    const [, found] = /^The development server is at (\S+)\/$/m.exec(printed) ?? [];
    if (found !== undefined) break;
  }
  server.stdout.resume();
  return /^The development server is at (\S+)\/$/m.exec(printed)?.[1] ?? printed;
}

const status = (path: string) =>
  fetch(address + path).then(
    (response) => response.status,
    () => 0,
  );
const text = async (path: string) => (await fetch(address + path)).text();

test('the development server shows published stories', async () => {
  expect(await text('/stories/k7m2qx/')).toContain('The kettle was always on');
});

test('the development server makes slides on request', async () => {
  const response = await fetch(`${address}/stories/k7m2qx/slides.pptx`);
  const { slides } = readDeck(new Uint8Array(await response.arrayBuffer()));
  expect(slides[0]?.title).toBe('The kettle was always on');
  expect(await status('/stories/held222/slides.pptx')).toBe(404);
});

test('the development server makes Word documents and preview pictures on request', async () => {
  const named = async (path: string) => {
    const response = await fetch(address + path);
    const bytes = Buffer.from(await response.arrayBuffer());
    return [response.headers.get('content-type'), bytes.toString('latin1', 1, 4)];
  };
  expect(await named('/stories/k7m2qx/report.docx')).toEqual([
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'K\u0003\u0004',
  ]);
  expect(await named('/stories/k7m2qx/preview.png')).toEqual(['image/png', 'PNG']);
  expect(await status('/stories/held222/report.docx')).toBe(404);
});

test('the development server serves the search index', async () => {
  expect(await status('/pagefind/pagefind.js')).toBe(200);
});

test('the development server shows a held-back story on a page of its own, with the reasons', async () => {
  const page = await text('/held-back/held222/');
  expect(page).toContain('Held back: nobody but you sees this story');
  expect(page).toContain('The safeguarding lead has put the story on hold.');
  expect(page).toContain('Waiting for the lead');
  expect(await text('/stories/')).not.toContain('Waiting for the lead');
  expect(await status('/stories/held222/')).toBe(404);
});

test('the development server shows a corrected story without a restart', async () => {
  await putStory(contentDir, {
    id: 'held222',
    change: (data) => (data['title'] = 'No more waiting'),
  });
  await expect
    .poll(() => text('/stories/'), { timeout: 30_000 * patience, interval: 500 })
    .toContain('No more waiting');
});

describe('somebody who does not know the address', () => {
  /** Sends a request as any user of this machine can, without the rules that a browser has. */
  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { hostname, port, host } = new URL(address);
      request({ hostname, port, path, headers: { host, ...headers } }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      })
        .on('error', reject)
        .end();
    });
  const secret = () => new URL(address).pathname.slice(1);

  test.each([
    '/',
    '/held-back/',
    '/held-back/held222/',
    '/stories/k7m2qx/',
    '/@vite/client',
    '/@fs/etc/hostname',
    '/__open-in-editor?file=README.md',
    '/_image?href=/x',
    '/favicon.svg',
  ])('learns how to find it, and nothing else, at %s', async (path) => {
    for (const accept of ['text/html', '*/*']) {
      const answer = await ask(path, { accept });
      expect(answer.status).toBe(403);
      expect(answer.text).toMatch(/^This is the development server of a library\./);
      expect(answer.text).not.toContain(secret());
    }
  });

  test('gets no connection for changes', async () => {
    const upgrade = { connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-protocol': 'vite-hmr', 'sec-websocket-version': '13', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' }; // prettier-ignore
    await expect(ask('/', upgrade)).rejects.toThrow();
  });

  test('gets nothing through a page of another origin or another name, even with the address', async () => {
    const path = `/${secret()}/held-back/also222/`;
    expect((await ask(path)).status).toBe(200);
    for (const headers of [
      { origin: 'http://localhost:1' },
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'script' },
      { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe' },
      { host: `evil.example:${new URL(address).port}` },
      { host: `x.localhost:${new URL(address).port}` },
    ]) {
      expect((await ask(path, headers as Record<string, string>)).status).toBe(403);
    }
  });

  test('finds the secret in no command line', () => {
    const own = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const lines = own.map((pid) => readText(`/proc/${pid}/cmdline`));
    expect(lines.some((line) => line.includes('astro.mjs'))).toBe(true);
    expect(lines.filter((line) => line.includes(secret()))).toEqual([]);
  });
});

test('no file has the secret of the address', () => {
  const secret = new URL(address).pathname.slice(1);
  const files = [...cacheFolders, 'reports'].flatMap(filesBelow);
  expect(files.map((file) => basename(file))).toContain('stories.json');
  expect(files.filter((file) => readText(file).includes(secret))).toEqual([]);
});

/** The folders in which the development server and its parts may keep files. */
const cacheFolders = ['.cache/dev', '.astro', 'node_modules/.astro', 'node_modules/.vite'];

/** Reads a file. Returns an empty text if the file has been deleted. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

test('a development server that is killed leaves no word and no picture of a held-back story', async () => {
  expect(await text('/held-back/also222/')).toContain('data:image/webp;base64,');
  server.kill('SIGKILL');
  const left = cacheFolders.flatMap(filesBelow);
  const texts = left.map((file) => [file, readText(file)] as const);
  expect(texts.filter(([, each]) => /A lamp in the hall|also222\/index/.test(each))).toEqual([]);
  expect(left.filter((file) => file.includes(join('dev', 'pictures')))).toEqual([]);
  // Astro ends when the command ends, and deletes the remaining files.
  await vi.waitFor(async () => expect(await status('/')).toBe(0), { timeout: 30_000 * patience });
  expect(filesBelow(join('.cache', 'dev'))).toEqual([]);
});

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
