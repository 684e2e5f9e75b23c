import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { measureFolder } from '../../../src/runtime/measure-folder.ts';
import { put } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
  put(folder, 'b/c.txt', 'four');
  put(folder, '.a', '');
});

test('every file below a folder is listed with its size, hidden ones too', async () => {
  expect(await measureFolder(folder)).toEqual([
    { path: '.a', bytes: 0 },
    { path: 'b/c.txt', bytes: 4 },
  ]);
});

test('a link is listed, has no size and is not followed', async () => {
  symlinkSync('/etc', join(folder, 'all'));
  symlinkSync('b/c.txt', join(folder, 'c.txt'));
  const links = (await measureFolder(folder))?.filter(({ path }) => !/^(?:\.a|b\/)/.test(path));
  expect(links).toEqual([
    { path: 'all', bytes: 0 },
    { path: 'c.txt', bytes: 0 },
  ]);
});

test('a folder counts as an entry, and with too many entries nothing is listed', async () => {
  expect(await measureFolder(folder, 3)).toHaveLength(2);
  mkdirSync(join(folder, 'empty'));
  expect(await measureFolder(folder, 3)).toBeUndefined();
});

test('a link in place of the folder, a file and a missing folder have no files', async () => {
  symlinkSync('b', join(folder, 'link'));
  for (const name of ['link', '.a', 'none'])
    expect(await measureFolder(join(folder, name))).toEqual([]);
});
