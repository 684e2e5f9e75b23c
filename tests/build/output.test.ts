import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { takeLock } from '../../src/runtime/lock.ts';
import { buildLockFile, compiledSitesFolder, root } from '../../src/runtime/paths.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import {
  buildLibrary,
  filesIn,
  newFolder,
  page,
  runCommand,
  type Built,
  type CommandResult,
} from '../support/run.ts';

/** A folder whose path begins with the path of the checkout. */
const besideCheckout = mkdtempSync(`${root}-out-`);
/** A folder on another disk if the machine has one. */
const otherDisk = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/out-') : newFolder();

afterAll(() => {
  for (const folder of [besideCheckout, otherDisk]) rmSync(folder, { recursive: true });
});

describe('an empty library', () => {
  test('is built with a page that says so, and may be built on another disk', fullPass, () => {
    const outDir = join(otherDisk, 'site');
    const built = { ...build(newFolder(), outDir), outDir };
    expect(built.err).toBe('');
    expect(built.code).toBe(0);
    expect(built.out).toContain('Published: 0 stories.');
    expect(built.out).toContain('Set SITE_URL before you publish');
    expect(page(built, 'stories/index.html')).toContain('No stories are here today.');
  });
});

describe('an output folder that cannot be used', () => {
  test('is refused if it contains a file that the build did not make', () => {
    const outDir = newFolder();
    writeFileSync(join(outDir, 'thesis.txt'), 'years of work');
    const result = build(newFolder(), outDir);
    expect(result.code).toBe(1);
    expect(result.err).toContain('which holds something that this build did not make');
    expect(readFileSync(join(outDir, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  test('is refused if it is inside the content folder, or contains it', () => {
    const contentDir = newFolder();
    for (const outDir of [contentDir, join(contentDir, 'site'), join(contentDir, '..')]) {
      const result = build(contentDir, outDir);
      expect(result.code).toBe(1);
      expect(result.err).toContain('one inside the other');
    }
  });

  test('is refused if it contains the content folder by way of a link', fullPass, () => {
    const parent = newFolder();
    put(parent, 'at/w/content/library.yaml', '');
    symlinkSync(join(parent, 'at'), join(parent, 'link'));
    const result = build(join(parent, 'at/w/content'), join(parent, 'link/w'));
    expect(result.code).toBe(1);
    expect(existsSync(join(parent, 'at/w/content/library.yaml'))).toBe(true);
  });
});

// One library is built twice into the same folder, through a link whose path begins with the path
// of the checkout. The first build has two stories and a broken library.yaml. Before the second
// build one story is deleted and the other one is removed.
describe('an output folder that contains an earlier output', () => {
  const contentDir = newFolder();
  const real = join(besideCheckout, 'real');
  const link = join(besideCheckout, 'link');
  const codeCache = newFolder();
  let first: Built;

  beforeAll(async () => {
    mkdirSync(real);
    symlinkSync(real, link);
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'past22' });
    put(contentDir, 'library.yaml', 'organisation: Fennisby\nrecheckMonths: often\n');
    first = { ...build(contentDir, link, { NODE_COMPILE_CACHE: codeCache }), outDir: link };
  });

  test('leaves no words of a story in the code that Node keeps', () => {
    const kept = [...filesIn(codeCache)];
    expect(kept).not.toEqual([]);
    expect(kept.filter(([, bytes]) => bytes.includes('on a Tuesday'))).toEqual([]);
  });

  test('leaves no words of a story in the compiled site', () => {
    const compiled = [...filesIn(compiledSitesFolder)];
    expect(compiled.some(([path]) => path.includes('prerender-entry.'))).toBe(true);
    expect(compiled.filter(([, bytes]) => bytes.includes('on a Tuesday'))).toEqual([]);
  });

  test('has all stories and the default settings if library.yaml is broken', () => {
    expect(first.err).toBe('');
    expect(first.code).toBe(0);
    expect(first.out).toContain('Published: 2 stories.');
    expect(first.out).toContain('library.yaml:2  The field `recheckMonths` is not a number.');
    expect(page(first, 'index.html')).toContain('Our organisation');
    expect(existsSync(join(real, 'stories/index.html'))).toBe(true);
    expect(existsSync(join(real, 'stories/past22/index.html'))).toBe(true);
  });

  test('is refused if the earlier output is the library of another audience', fullPass, () => {
    const result = build(contentDir, link, { LIBRARY_AUDIENCE: 'staff' });
    expect(result.code).toBe(1);
    expect(result.err).toContain('the library of another audience');
  });

  test('is not changed if the pages cannot be built', () => {
    const before = filesIn(real);
    const result = build(contentDir, link, { NODE_OPTIONS: '--max-old-space-size=20' });
    expect(result.code).not.toBe(0);
    expect(filesIn(real)).toEqual(before);
  });

  test('is replaced as a whole by the next build, at the target of the link', () => {
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-01\n');
    rmSync(join(contentDir, 'stories/young-person/past22'), { recursive: true });
    // The lock belongs to a process that no longer exists. The build replaces this lock.
    mkdirSync(dirname(buildLockFile), { recursive: true });
    writeFileSync(buildLockFile, '999999999');
    expect(build(contentDir, link).code).toBe(0);
    expect(existsSync(buildLockFile)).toBe(false);
    expect(readFileSync(join(real, 'stories/k7m2qx/index.html'), 'utf8')).toContain(
      'This story is not here today',
    );
    expect(existsSync(join(real, 'index.html'))).toBe(true);
    expect([...filesIn(real).keys()].join()).not.toContain('past22');
  });
});

describe('a build while another runs in the checkout', () => {
  afterEach(() => {
    rmSync(buildLockFile, { force: true });
  });

  test('is refused', () => {
    const release = takeLock(buildLockFile);
    const built = buildLibrary(newFolder());
    release();
    expect(built.code).toBe(1);
    expect(built.err).toContain('Another build');
    expect(existsSync(built.outDir)).toBe(false);
  });
});

describe('a wrong variable of the environment', () => {
  const isNamed = (env: NodeJS.ProcessEnv, message: string) => {
    const result = build(newFolder(), join(newFolder(), 'x'), env);
    expect(result.code).toBe(1);
    expect(result.err).toContain(message);
  };

  test.each([
    [{ CONTENT_DIR: '/nowhere/at/all' }, 'There is no content folder at /nowhere/at/all'],
  ])('is named, and nothing is built: %o', isNamed);

  test.each([
    [{ AS_OF: '2026-02-30' }, 'AS_OF is not a day that exists.'],
    [{ LIBRARY_AUDIENCE: 'friends' }, 'Write public or staff.'],
    [{ SITE_URL: 'stories.example' }, 'SITE_URL is not a web address.'],
  ])('is named, and nothing is built: %o', fullPass, isNamed);
});

describe('a folder of removals that cannot be trusted', () => {
  test('holds back every story', fullPass, async () => {
    const contentDir = newFolder();
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    symlinkSync(newFolder(), join(contentDir, 'removals'));
    const built = buildLibrary(contentDir);
    expect(built.code).toBe(0);
    expect(built.out).toContain('Published: 0 stories.');
    expect(built.out).toContain('removals');
  });
});

/** Builds a content folder into a given output folder. */
function build(contentDir: string, outDir: string, env: NodeJS.ProcessEnv = {}): CommandResult {
  return runCommand('build', [], { CONTENT_DIR: contentDir, OUT_DIR: outDir, ...env });
}
