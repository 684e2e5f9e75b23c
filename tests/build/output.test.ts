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
import { afterEach, describe, expect, test } from 'vitest';
import { takeLock } from '../../src/runtime/lock.ts';
import { buildLockFile, root, workFolders } from '../../src/runtime/paths.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { buildLibrary, filesIn, newFolder, page, runCommand } from '../support/run.ts';

describe('an empty library', () => {
  test('builds, and says so kindly', () => {
    const built = buildLibrary(newFolder());
    expect(built.code).toBe(0);
    expect(built.out).toContain('Published: 0 stories.');
    expect(built.out).toContain('Before you publish it, set SITE_URL');
    expect(page(built, 'stories/index.html')).toContain('No stories are here today.');
  });
});

describe('a broken library.yaml', () => {
  test('means the defaults and an issue, and the stories stay', async () => {
    const contentDir = newFolder();
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    put(contentDir, 'library.yaml', 'organisation: Fennisby\nrecheckMonths: often\n');
    const built = buildLibrary(contentDir);
    expect(built.out).toContain('Published: 1 story.');
    expect(built.out).toContain('library.yaml:2  The field `recheckMonths` is not a number.');
    expect(page(built, 'index.html')).toContain('Our organisation');
  });
});

describe('the output folder', () => {
  test('is refused where something lies that the build did not make', () => {
    const outDir = newFolder();
    writeFileSync(join(outDir, 'thesis.txt'), 'years of work');
    const ran = runCommand('build', [], { CONTENT_DIR: newFolder(), OUT_DIR: outDir });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('which holds something that this build did not make');
    expect(readFileSync(join(outDir, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  test('is refused among the stories, and around them', () => {
    const contentDir = newFolder();
    for (const outDir of [contentDir, join(contentDir, 'site'), join(contentDir, '..')]) {
      const ran = runCommand('build', [], { CONTENT_DIR: contentDir, OUT_DIR: outDir });
      expect(ran.code).toBe(1);
      expect(ran.err).toContain('one inside the other');
    }
  });

  test('is replaced where it truly lies, behind a link', async () => {
    const contentDir = newFolder();
    const parent = newFolder();
    mkdirSync(join(parent, 'real'));
    symlinkSync(join(parent, 'real'), join(parent, 'link'));
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    const env = { CONTENT_DIR: contentDir, OUT_DIR: join(parent, 'link') };
    expect(runCommand('build', [], env).code).toBe(0);
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-01\n');
    expect(runCommand('build', [], env).code).toBe(0);
    expect(readFileSync(join(parent, 'real/stories/k7m2qx/index.html'), 'utf8')).toContain(
      'This story is not here today',
    );
    expect(existsSync(join(parent, 'real/index.html'))).toBe(true);
  });

  test('may have a path that begins as the checkout’s does, and lie on another disk', () => {
    const folders = [`${root}-out-`, '/dev/shm/out-'];
    for (const folder of folders.filter((each) => existsSync(dirname(each)))) {
      const parent = mkdtempSync(folder);
      const outDir = join(parent, 'site');
      const ran = runCommand('build', [], { CONTENT_DIR: newFolder(), OUT_DIR: outDir });
      expect(ran.err).toBe('');
      expect(existsSync(join(outDir, 'stories/index.html'))).toBe(true);
      rmSync(parent, { recursive: true });
    }
    expect(existsSync(workFolders('build').site)).toBe(false);
  });

  test('is refused where a link hides that it holds the stories', () => {
    const parent = newFolder();
    put(parent, 'at/w/content/library.yaml', '');
    symlinkSync(join(parent, 'at'), join(parent, 'link'));
    const ran = runCommand('build', [], {
      CONTENT_DIR: join(parent, 'at/w/content'),
      OUT_DIR: join(parent, 'link/w'),
    });
    expect(ran.code).toBe(1);
    expect(existsSync(join(parent, 'at/w/content/library.yaml'))).toBe(true);
  });

  test('is refused where it holds the library of another audience', () => {
    const contentDir = newFolder();
    const OUT_DIR = join(newFolder(), 'site');
    const env = { CONTENT_DIR: contentDir, OUT_DIR };
    expect(runCommand('build', [], env).code).toBe(0);
    const ran = runCommand('build', [], { ...env, LIBRARY_AUDIENCE: 'staff' });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('the library of another audience');
  });

  test('is replaced whole by the next build', async () => {
    const contentDir = newFolder();
    const outDir = join(newFolder(), 'site');
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
    expect(runCommand('build', [], env).code).toBe(0);
    expect(existsSync(join(outDir, 'stories/k7m2qx/index.html'))).toBe(true);
    rmSync(join(contentDir, 'stories'), { recursive: true });
    expect(runCommand('build', [], env).code).toBe(0);
    expect([...filesIn(outDir).keys()].join()).not.toContain('k7m2qx');
  });

  test('stays as it was where the pages cannot be built', async () => {
    const contentDir = newFolder();
    const parent = newFolder();
    const outDir = join(parent, 'site');
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
    expect(runCommand('build', [], env).code).toBe(0);
    const before = filesIn(outDir);
    const ran = runCommand('build', [], { ...env, NODE_OPTIONS: '--max-old-space-size=20' });
    expect(ran.code).not.toBe(0);
    expect(filesIn(outDir)).toEqual(before);
  });
});

describe('one build at a time', () => {
  afterEach(() => {
    rmSync(buildLockFile, { force: true });
  });

  test('a second build in the checkout is refused while the first runs', () => {
    const release = takeLock(buildLockFile);
    const built = buildLibrary(newFolder());
    release();
    expect(built.code).toBe(1);
    expect(built.err).toContain('Another build');
    expect(existsSync(built.outDir)).toBe(false);
  });

  test('the lock of a build that died is taken over', () => {
    mkdirSync(join(buildLockFile, '..'), { recursive: true });
    writeFileSync(buildLockFile, '999999999');
    expect(buildLibrary(newFolder()).code).toBe(0);
    expect(existsSync(buildLockFile)).toBe(false);
  });
});

describe('what was asked for wrongly is said, and nothing is built', () => {
  test.each([
    [{ CONTENT_DIR: '/nowhere/at/all' }, 'There is no content folder at /nowhere/at/all'],
    [{ AS_OF: '2026-02-30' }, 'AS_OF is not a day that exists.'],
    [{ LIBRARY_AUDIENCE: 'friends' }, 'Write public or staff.'],
    [{ SITE_URL: 'stories.example' }, 'SITE_URL is not a web address.'],
  ])('%o', (env, message) => {
    const ran = runCommand('build', [], {
      CONTENT_DIR: newFolder(),
      OUT_DIR: join(newFolder(), 'x'),
      ...env,
    });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(message);
  });
});

describe('a removal', () => {
  test('in a folder that cannot be trusted refuses every story', async () => {
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
