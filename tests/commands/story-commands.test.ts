import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { newFolder, runCommand } from '../support/run.ts';

let contentDir: string;
const run = (command: string, ...args: string[]) =>
  runInProcess(command, args, { CONTENT_DIR: contentDir });
/** Runs a command as a process of its own, as a person does. One test of each command does so. */
const start = (command: string, ...args: string[]) =>
  runCommand(command, args, { CONTENT_DIR: contentDir });

beforeEach(() => {
  contentDir = newFolder();
  putLists(contentDir);
});

describe('npm run fingerprint', () => {
  test('prints the fingerprint of every readable story, and lists the others as errors', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, {
      id: 'draft22',
      isApproved: false,
      change: (data) => (data['people'] = [{ part: 'storyteller', name: 'Robin' }]),
    });
    put(contentDir, 'stories/family/broken2/index.mdx', '---\ntitle: [\n---\n\nWords\n');
    const { code, out, err } = start('fingerprint');
    expect(code).toBe(0);
    expect(out).toMatch(/^draft22 [0-9A-Z-]{15}.\nk7m2qx [0-9A-Z-]{15}.\n$/);
    expect(err).toContain('broken2: has no fingerprint');
    expect((await run('fingerprint', 'draft22')).out.split('\n')).toHaveLength(2);
    expect(await run('fingerprint', 'k7m2qy')).toMatchObject({ code: 1 });
  });

  test('prints the fingerprint that approvals must have', async () => {
    const file = await putStory(contentDir, { id: 'k7m2qx' });
    const [, code = '?'] = (await run('fingerprint', 'k7m2qx')).out.trim().split(' ');
    expect(readFileSync(join(contentDir, file), 'utf8')).toContain(`fingerprint: ${code}`);
  });
});

describe('npm run migrate', () => {
  test('leaves stories at the newest version as they are, and names those at an unknown version', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'future2', change: (data) => (data['schema'] = 7) });
    const before = readFileSync(join(contentDir, 'stories/young-person/k7m2qx/index.mdx'));
    const { code, out, err } = start('migrate');
    expect(code).toBe(1);
    expect(out).toContain('1 already at version 2.');
    expect(err).toContain('future2');
    expect(readFileSync(join(contentDir, 'stories/young-person/k7m2qx/index.mdx'))).toEqual(before);
  });
});

test('npm run migrate does not follow a link in place of a story’s file', async () => {
  const source = await putStory(contentDir, { id: 'k7m2qx' });
  const elsewhere = join(newFolder(), 'index.mdx');
  writeFileSync(elsewhere, readFileSync(join(contentDir, source)));
  rmSync(join(contentDir, source));
  symlinkSync(elsewhere, join(contentDir, source));
  const { code, out, err } = await run('migrate');
  expect(code).toBe(1);
  expect(out).toContain('0 already at version 2.');
  expect(err).toContain('k7m2qx');
});

describe('npm run remove-examples', () => {
  test('deletes the shipped stories and nothing else', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'sample2', change: (data) => (data['example'] = true) });
    const { code, out } = start('remove-examples');
    expect(code).toBe(0);
    expect(out).toContain('1 example removed');
    expect(existsSync(join(contentDir, 'stories/young-person/sample2'))).toBe(false);
    expect(existsSync(join(contentDir, 'stories/young-person/k7m2qx/index.mdx'))).toBe(true);
  });
});
