import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlainFileSync } from '../../../src/runtime/read-plain-file-sync.ts';
import { put } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';

const folder = newFolder();
put(folder, 'inside/a.txt', 'abc');
symlinkSync('a.txt', join(folder, 'inside/link.txt'));
symlinkSync('inside', join(folder, 'elsewhere'));
mkdirSync(join(folder, 'inside/folder.txt'));
const read = (path: string, maximum = 3) => readPlainFileSync(folder, path, maximum)?.toString();

test('a plain file is read up to its maximum size', () => {
  expect(read('inside/a.txt')).toBe('abc');
  expect(read('inside/a.txt', 2)).toBeUndefined();
});

test.each(['inside/link.txt', 'elsewhere/a.txt', 'inside/folder.txt', 'inside/none', 'none/a.txt'])(
  'a link, a folder and a missing file are not read: %s',
  (path) => expect(read(path, 100)).toBeUndefined(),
);
