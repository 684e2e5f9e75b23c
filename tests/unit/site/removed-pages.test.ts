import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  removedPage,
  removedStoryPaths,
  writeRemovedPages,
} from '../../../src/site/removed-pages.ts';
import { serveOutput } from '../../../src/site/serve-output.ts';
import { findStoryTraces } from '../../../src/cli/drill/find-story-traces.ts';
import type { CheckPageEntry } from '../../../src/library/check-page-entries.ts';
import { put } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';

const outDir = newFolder();
const open: CheckPageEntry = { id: 'q4n8vt', uses: [{ use: 'website', until: '2027-06-01' }] };
const checks: CheckPageEntry[] = [{ id: 'k7m2qx', uses: [] }, open];
let server: Server;

beforeAll(async () => {
  put(outDir, removedPage, '<h1>This story is not here today</h1>');
  put(outDir, '404.html', '<h1>Not here</h1>');
  put(outDir, 'stories/q4n8vt/index.html', '<h1>A story</h1>');
  put(outDir, 'stories/index.html', '<a href="/library/stories/q4n8vt/">A story</a>');
  put(outDir, 'check/k7m2qx/index.html', 'Please do not use k7m2qx');
  put(outDir, 'check/status.json', '{"stories":{"k7m2qx":[],"q4n8vt":[{}]}}');
  writeRemovedPages(outDir, checks);
  server = createServer(serveOutput(outDir, '/library/', 'public'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

const get = (path: string) =>
  fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`, {
    redirect: 'manual',
  });

describe('the pages of a story that may not be shown', () => {
  test.each(removedStoryPaths(checks))(
    '%s is a copy of the one page for all such stories',
    (path) => {
      expect(readFileSync(join(outDir, path))).toEqual(readFileSync(join(outDir, removedPage)));
    },
  );

  test.each(['', 'present/', 'slides.pptx', 'anything/at/all?now=1#here'])(
    'the server answers 410 at any address of the story: %s',
    async (rest) => {
      const answer = await get(`/library/stories/k7m2qx/${rest}`);
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain('not here today');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('the server answers 410 without the final slash, and at the address for embedding', async () => {
    expect((await get('/library/stories/k7m2qx')).status).toBe(410);
    expect((await get('/library/embed/k7m2qx/')).status).toBe(410);
  });

  test('the server answers 200 for stories that may be shown, and 404 for pages that never existed', async () => {
    expect((await get('/library/stories/q4n8vt/')).status).toBe(200);
    expect((await get('/library/stories/')).status).toBe(200);
    expect((await get('/library/stories/q4n8vt/present/')).status).toBe(404);
    expect((await get('/library/stories/nowhere2/')).status).toBe(404);
    expect((await get('/stories/k7m2qx/')).status).toBe(404);
    expect((await get('/library/stories/..%2Fgone%2Fk7m2qx/')).status).toBe(404);
  });
});

describe('the search of the drill for a withdrawn story', () => {
  test('finds nothing of a story that may not be shown', () => {
    expect(findStoryTraces(outDir, 'k7m2qx')).toEqual([]);
  });

  test('finds every file that still holds a story, and every removed page that is missing', () => {
    expect(findStoryTraces(outDir, 'q4n8vt')).toEqual([
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
