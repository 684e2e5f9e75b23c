import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { publishLibrary } from '../../src/publish/publish.ts';
import { workFolders } from '../../src/runtime/paths.ts';
import { proveOutput, type ProofResult } from '../../src/leak-scan/prove-output.ts';
import { listRemovedFiles } from '../../src/site/removed-pages.ts';
import { proofPath, readProof } from '../../src/leak-scan/proof-file.ts';
import { sha256 } from '../../src/leak-scan/held-back/collect-secrets.ts';
import type * as Search from '../../src/site/search/search-index.ts';
import type * as Gate from '../../src/consent/gate.ts';
import type * as Reading from '../../src/library/read-library.ts';
import { readLibrary, type Library } from '../../src/library/read-library.ts';
import { putLists, putStory } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { filesIn, newFolder, runCommand } from '../support/run.ts';
import { today, type Typed } from '../support/valid-story.ts';

const gate = vi.hoisted(() => ({ isOff: false }));
/**
 * Faults that the test puts into the build. A published story gets words of the held-back story,
 * the output gets an extra file, or the home page repeats a text.
 */
const fault = vi.hoisted(() => ({ mixesStories: false, leavesFile: false, repeats: '' }));

vi.mock('../../src/consent/gate.ts', async (original) => {
  const real = await original<typeof Gate>();
  return {
    ...real,
    mayShow: (...args: Parameters<typeof Gate.mayShow>) =>
      gate.isOff ? { allowed: true, until: '2099-01-01' } : real.mayShow(...args),
    openUses: (...args: Parameters<typeof Gate.openUses>) =>
      gate.isOff ? [{ use: 'website', until: '2099-01-01' }] : real.openUses(...args),
  };
});

vi.mock('../../src/library/read-library.ts', async (original) => {
  const real = await original<typeof Reading>();
  return {
    ...real,
    readLibrary: async (options: Parameters<typeof Reading.readLibrary>[0]) => {
      const library = await real.readLibrary(options);
      const other = join(options.contentDir, 'stories/young-person/q4n8vt/index.mdx');
      const [story] = library.stories;
      if (fault.mixesStories && story && existsSync(other)) {
        story.summary = readFileSync(other, 'utf8').trim().split('\n').at(-1) ?? '';
      }
      return library;
    },
  };
});

vi.mock('../../src/site/search/search-index.ts', async (original) => {
  const real = await original<typeof Search>();
  return {
    ...real,
    writeSearchIndex: async (...args: Parameters<typeof Search.writeSearchIndex>) => {
      await real.writeSearchIndex(...args);
      if (fault.repeats) appendFileSync(join(args[1], '../index.html'), `<p>${fault.repeats}</p>`);
      if (fault.leavesFile) writeFileSync(join(args[1], '../notes.txt'), 'left behind');
    },
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

/** Proves an output against the current content folder. */
function proveAgain(output: string, library: Library): Promise<ProofResult> {
  const removedFiles = listRemovedFiles(library.checkPages);
  return proveOutput({ output, caches: {}, library, removedFiles }, options);
}

/** Copies the output and its proof. A test may damage the copy. */
function copyOutput(): string {
  const copy = join(newFolder(), 'site');
  cpSync(outDir, copy, { recursive: true });
  cpSync(proofPath(outDir), proofPath(copy));
  return copy;
}

const heldBackSentence = 'The lamp stayed on in the hallway all that winter long.';

beforeAll(async () => {
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  await putStory(contentDir, {
    id: 'q4n8vt',
    body: `${heldBackSentence}\n`,
    change: (data) => (data['title'] = 'A lamp in the hallway'),
    changeAfterApproval: (data) =>
      Object.assign(data['safeguarding'] as object, { outcome: 'hold' }),
  });
  await publishLibrary(options);
});

describe('the proof of an output', () => {
  test('is beside the output folder and not in it', () => {
    const proof = readProof(proofPath(outDir));
    expect(proof).toMatchObject({ on: today, audience: 'public', published: 1, heldBack: 1 });
    expect(proof.scanned.files).toBeGreaterThan(30);
    expect([...filesIn(outDir).keys()].join()).not.toContain('proof');
    expect(readFileSync(proofPath(outDir), 'utf8')).not.toMatch(/lamp|hallway/i);
  });

  test('is compared with each file of a deployed folder', () => {
    const deployed = copyOutput();
    const check = () =>
      runCommand('check', ['--proof'], { CONTENT_DIR: contentDir, OUT_DIR: deployed });
    expect(check()).toMatchObject({ code: 0 });
    appendFileSync(join(deployed, 'index.html'), '<!-- changed -->');
    writeFileSync(join(deployed, 'more.html'), '');
    rmSync(join(deployed, '404.html'));
    const { code, out } = check();
    expect(code).toBe(1);
    expect(out).toContain('404.html is missing.');
    expect(out).toContain('index.html differs from the proof.');
    expect(out).toContain('more.html is not in the proof.');
  });

  test('fails once someone withdraws, even if the build has started already', async () => {
    const library = await readLibrary(options);
    const file = join(contentDir, 'stories/young-person/k7m2qx/index.mdx');
    const before = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      before.replace('agreedToTell', 'withdrawnOn: 2026-11-23\n      agreedToTell'),
    );
    const { leaks, showable } = await proveAgain(outDir, library);
    writeFileSync(file, before);
    expect(leaks.map(({ place }) => place)).toContain('stories/k7m2qx/index.html');
    expect(leaks.some(({ place }) => place.startsWith('pagefind/fragment/'))).toBe(true);
    expect(showable).toEqual([]);
  });

  test('fails for files that belong to no page or story, and for missing files of stories', async () => {
    const library = await readLibrary(options);
    const damaged = copyOutput();
    writeFileSync(join(damaged, 'notes.txt'), 'left behind');
    appendFileSync(join(damaged, 'stories/q4n8vt/index.html'), '<!-- withdrawn -->');
    rmSync(join(damaged, 'embed/q4n8vt/index.html'));
    writeFileSync(join(damaged, 'gone/k7m2qx'), 'gone\n');
    rmSync(join(damaged, 'stories/k7m2qx/index.html'));
    const { leaks } = await proveAgain(damaged, library);
    expect(leaks).toEqual(
      expect.arrayContaining([
        { place: 'notes.txt', kind: 'unaccounted' },
        { place: 'stories/k7m2qx/index.html', kind: 'unaccounted' },
        { place: 'stories/q4n8vt/index.html', kind: 'unaccounted' },
        { place: 'embed/q4n8vt/index.html', kind: 'unaccounted' },
        { place: 'gone/k7m2qx', kind: 'unaccounted' },
      ]),
    );
  });
});

test('a held-back story is not published even when the gate is switched off', async () => {
  gate.isOff = true;
  const library = await publishLibrary(options);
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

test(
  'words of a held-back story in another story are found and not published',
  fullPass,
  async () => {
    fault.mixesStories = true;
    const library = await publishLibrary(options);
    fault.mixesStories = false;
    expect(library.stories.map(({ id }) => id)).toEqual(['k7m2qx']);
    expect(library.issues.filter(({ rule }) => rule === 'leak')).toContainEqual(
      expect.objectContaining({
        id: 'q4n8vt',
        severity: 'warning',
        file: 'stories/k7m2qx/index.html',
      }),
    );
    const all = [...filesIn(outDir)].map(([path, bytes]) => path + bytes.toString()).join();
    expect(all).not.toContain('stayed on in the hallway');
  },
);

test(
  'an output with a file that belongs to no page or story is not published, and the last output stays',
  fullPass,
  async () => {
    const before = readFileSync(proofPath(outDir), 'utf8');
    fault.leavesFile = true;
    await expect(publishLibrary(options)).rejects.toThrow(
      /notes\.txt: no story and no page .* accounts for it/,
    );
    fault.leavesFile = false;
    expect(readFileSync(proofPath(outDir), 'utf8')).toBe(before);
    expect([...filesIn(outDir).keys()]).not.toContain('notes.txt');
  },
);

test(
  'an output that still has words of a held-back story after the rebuild is not published',
  fullPass,
  async () => {
    const before = [...filesIn(outDir)].map(([path, bytes]) => path + sha256(bytes));
    fault.repeats = heldBackSentence;
    const error = await publishLibrary(options).catch(String);
    fault.repeats = '';
    expect(error).toContain('index.html: it contains something of q4n8vt, which is held back.');
    expect(error).not.toMatch(/lamp|hallway/);
    expect([...filesIn(outDir)].map(([path, bytes]) => path + sha256(bytes))).toEqual(before);
    expect(existsSync(join(workFolders('alone').folder, 'content'))).toBe(false);
  },
);

test(
  'a draft that repeats texts of the library’s own pages does not stop the build',
  fullPass,
  async () => {
    const drafts: Parameters<typeof putStory>[1][] = [
      // The library's own pages contain a month, a label, the address of a standard, a sentence and a
      // colour that are the same as texts of these drafts.
      {
        id: 'p2june',
        change: (data) => Object.assign(data['people'] as object, { 0: { name: 'June' } }),
      },
      { id: 'p3label', change: (data) => (data['title'] = 'Stories from Fennisby') },
      {
        id: 'p4xml',
        body: 'http://www.sitemaps.org/schemas/sitemap/0.9 http://www.google.com/schemas\n',
      },
      {
        id: 'p5copy',
        body: 'Today this story may be used in learning and training until 30 June 2027.\n',
      },
      { id: 'faf5ee' },
    ];
    const other = newFolder();
    putLists(other);
    await putStory(other, { id: 'k7m2qx' });
    const late = (data: Typed) =>
      Object.assign(data['safeguarding'] as object, { outcome: 'hold' });
    for (const draft of drafts) await putStory(other, { ...draft, changeAfterApproval: late });
    const library = await publishLibrary({
      ...options,
      contentDir: other,
      outDir: join(newFolder(), 'site'),
    });
    expect(library.stories.map(({ id }) => id)).toEqual(['k7m2qx']);
    expect(library.issues.filter(({ rule }) => rule === 'leak')).toEqual([]);
  },
);
