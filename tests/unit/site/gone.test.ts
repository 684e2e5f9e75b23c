import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gonePage, gonePaths, writeGonePages } from '../../../src/site/gone.ts';
import { serveOutput } from '../../../src/site/serve.ts';
import { whereItIs } from '../../../src/cli/drill/where-it-is.ts';
import type { CheckEntry } from '../../../src/library/check-entries.ts';
import { put } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';

const outDir = newFolder();
const open: CheckEntry = { id: 'q4n8vt', uses: [{ use: 'website', until: '2027-06-01' }] };
const checks: CheckEntry[] = [{ id: 'k7m2qx', uses: [] }, open];
let server: Server;

beforeAll(async () => {
  put(outDir, gonePage, '<h1>This story is not here today</h1>');
  put(outDir, '404.html', '<h1>Not here</h1>');
  put(outDir, 'stories/q4n8vt/index.html', '<h1>A story</h1>');
  put(outDir, 'stories/index.html', '<a href="/library/stories/q4n8vt/">A story</a>');
  put(outDir, 'check/k7m2qx/index.html', 'Please do not use k7m2qx');
  put(outDir, 'check/status.json', '{"stories":{"k7m2qx":[],"q4n8vt":[{}]}}');
  writeGonePages(outDir, checks);
  server = createServer(serveOutput(outDir, '/library/', 'public'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

const get = (path: string) =>
  fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`, {
    redirect: 'manual',
  });

describe('where a story was', () => {
  test.each(gonePaths(checks))('stands the one page for all of them: %s', (path) => {
    expect(readFileSync(join(outDir, path))).toEqual(readFileSync(join(outDir, gonePage)));
  });

  test.each(['', 'present/', 'slides.pptx', 'anything/at/all?now=1#here'])(
    'it is gone, says the host, whatever is asked for: %s',
    async (rest) => {
      const answer = await get(`/library/stories/k7m2qx/${rest}`);
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain('not here today');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('it is gone without the slash, and where it was embedded', async () => {
    expect((await get('/library/stories/k7m2qx')).status).toBe(410);
    expect((await get('/library/embed/k7m2qx/')).status).toBe(410);
  });

  test('what is there is there, and what never was is not found', async () => {
    expect((await get('/library/stories/q4n8vt/')).status).toBe(200);
    expect((await get('/library/stories/')).status).toBe(200);
    expect((await get('/library/stories/q4n8vt/present/')).status).toBe(404);
    expect((await get('/library/stories/nowhere2/')).status).toBe(404);
    expect((await get('/stories/k7m2qx/')).status).toBe(404);
    expect((await get('/library/stories/..%2Fgone%2Fk7m2qx/')).status).toBe(404);
  });
});

describe('a look from outside', () => {
  test('finds nothing where a story is gone', () => {
    expect(whereItIs(outDir, 'k7m2qx')).toEqual([]);
  });

  test('finds a story wherever it still is, and what is missing in its place', () => {
    expect(whereItIs(outDir, 'q4n8vt')).toEqual([
      'stories/index.html',
      'stories/q4n8vt/present/index.html (not there)',
      'embed/q4n8vt/index.html (not there)',
      'gone/q4n8vt (not there)',
      'check/q4n8vt/index.html (not there)',
      'stories/q4n8vt/index.html (something else)',
      'check/status.json (does not say no)',
    ]);
  });
});
