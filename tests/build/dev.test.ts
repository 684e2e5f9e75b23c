import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { releaseOnly } from '../support/release-only.ts';
import { putLists, putStory } from '../support/content-folder.ts';
import { freePort } from '../support/free-port.ts';
import { patience } from '../support/patience.ts';
import { readDeck } from '../support/read-deck.ts';
import { environment, newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';

let address: string;
const contentDir = newFolder();
let server: ChildProcess;

beforeAll(async () => {
  const port = await freePort();
  address = `http://localhost:${port}`;
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
  server = spawn(process.execPath, ['src/cli/dev.ts', '--port', port], {
    env: { ...environment, AS_OF: today, CONTENT_DIR: contentDir },
    stdio: 'ignore',
  });
  await vi.waitFor(async () => expect(await status('/')).toBe(200), {
    timeout: 60_000 * patience,
    interval: 500,
  });
});

afterAll(() => {
  server.kill('SIGTERM');
});

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
