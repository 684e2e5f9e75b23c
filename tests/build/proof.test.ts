import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from '../../src/build/build.ts';
import { carriersOf, prove } from '../../src/build/proof/prove.ts';
import { proofPath, readProof } from '../../src/build/proof/proof-file.ts';
import type * as Gate from '../../src/consent/gate.ts';
import { readLibrary } from '../../src/library/library.ts';
import { putLists, putStory } from '../support/content-folder.ts';
import { filesIn, newFolder, runCommand } from '../support/run.ts';
import { today } from '../support/valid-story.ts';

const gate = vi.hoisted(() => ({ isOff: false }));

vi.mock('../../src/consent/gate.ts', async (original) => {
  const real = await original<typeof Gate>();
  return {
    ...real,
    mayShow: (...asked: Parameters<typeof Gate.mayShow>) =>
      gate.isOff ? { allowed: true, until: '2099-01-01' } : real.mayShow(...asked),
    openUses: (...asked: Parameters<typeof Gate.openUses>) =>
      gate.isOff ? [{ use: 'website', until: '2099-01-01' }] : real.openUses(...asked),
  };
});

const contentDir = newFolder();
const outDir = join(newFolder(), 'site');
const options = {
  contentDir,
  outDir,
  on: today,
  audience: 'public' as const,
  siteUrl: new URL('http://localhost:4321/'),
  desk: undefined,
};
const heldBack = 'The lamp stayed on in the hallway all that winter long.';

beforeAll(async () => {
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  await putStory(contentDir, {
    id: 'q4n8vt',
    body: `${heldBack}\n`,
    change: (data) => (data['title'] = 'A lamp in the hallway'),
    late: (data) => Object.assign(data['safeguarding'] as object, { outcome: 'hold' }),
  });
});

describe('an output that was proved', () => {
  beforeAll(async () => {
    gate.isOff = false;
    await build(options);
  });

  test('has its proof beside it, and nothing of it inside', () => {
    const proof = readProof(proofPath(outDir));
    expect(proof).toMatchObject({ on: today, audience: 'public', published: 1, heldBack: 1 });
    expect(proof.scanned.files).toBeGreaterThan(30);
    expect([...filesIn(outDir).keys()].join()).not.toContain('proof');
    expect(readFileSync(proofPath(outDir), 'utf8')).not.toMatch(/lamp|hallway/i);
  });

  test('is compared with what is deployed, file by file', () => {
    const check = () =>
      runCommand('check', ['--proof'], { CONTENT_DIR: contentDir, OUT_DIR: outDir });
    expect(check()).toMatchObject({ code: 0 });
    appendFileSync(join(outDir, 'index.html'), '<!-- changed -->');
    writeFileSync(join(outDir, 'more.html'), '');
    rmSync(join(outDir, '404.html'));
    const { code, out } = check();
    expect(code).toBe(1);
    expect(out).toContain('404.html is missing.');
    expect(out).toContain('index.html is not as it was proved.');
    expect(out).toContain('more.html is not in the proof.');
  });

  test('no longer holds once someone says no, even if that was after the build began', async () => {
    const library = await readLibrary(options);
    await build(options);
    const file = join(contentDir, 'stories/young-person/k7m2qx/index.mdx');
    const before = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      before.replace('agreedToTell', 'withdrawnOn: 2026-11-23\n      agreedToTell'),
    );
    const { leaks } = await prove(outDir, {}, library, options);
    writeFileSync(file, before);
    expect(leaks.map(({ place }) => place)).toContain('stories/k7m2qx/index.html');
    expect(leaks.some(({ place }) => place.startsWith('pagefind/fragment/'))).toBe(true);
    expect(carriersOf(leaks, library)).toEqual(['k7m2qx']);
  });

  test('holds no file that nothing accounts for, and every story that passed', async () => {
    const library = await readLibrary(options);
    await build(options);
    writeFileSync(join(outDir, 'notes.txt'), 'left behind');
    appendFileSync(join(outDir, 'stories/q4n8vt/index.html'), '<!-- withdrawn -->');
    rmSync(join(outDir, 'embed/q4n8vt/index.html'));
    writeFileSync(join(outDir, 'gone/k7m2qx'), 'gone\n');
    rmSync(join(outDir, 'stories/k7m2qx/index.html'));
    const { leaks } = await prove(outDir, {}, library, options);
    expect(leaks).toEqual(
      expect.arrayContaining([
        { place: 'notes.txt', what: 'unaccounted' },
        { place: 'stories/k7m2qx/index.html', what: 'unaccounted' },
        { place: 'stories/q4n8vt/index.html', what: 'unaccounted' },
        { place: 'embed/q4n8vt/index.html', what: 'unaccounted' },
        { place: 'gone/k7m2qx', what: 'unaccounted' },
      ]),
    );
  });
});

test('with the gate switched off, the proof goes red, and the story still does not get out', async () => {
  gate.isOff = true;
  const library = await build(options);
  gate.isOff = false;
  expect(library.issues.filter(({ rule }) => rule === 'leak')).toMatchObject([
    { id: 'q4n8vt', severity: 'error' },
  ]);
  expect(library.stories.map(({ id }) => id)).toEqual(['k7m2qx']);
  const all = [...filesIn(outDir)].map(([path, bytes]) => path + bytes.toString()).join();
  expect(all).not.toMatch(/lamp in the hallway/i);
  expect(readFileSync(join(outDir, 'stories/q4n8vt/index.html'), 'utf8')).toBe(
    readFileSync(join(outDir, 'gone/index.html'), 'utf8'),
  );
});
