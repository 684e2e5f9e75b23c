import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTextIfExists } from '../../../../src/leak-scan/held-back/stories-on-disk.ts';
import { put } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';

const folder = newFolder();
put(folder, 'a.yaml', 'id: k7m2qx\n');

test('the text of a file is read', () => {
  expect(readTextIfExists(join(folder, 'a.yaml'))).toBe('id: k7m2qx\n');
});

test('no file has no text, and neither has an empty folder', () => {
  mkdirSync(join(folder, 'folder.yaml'));
  expect(readTextIfExists(join(folder, 'none.yaml'))).toBeUndefined();
  expect(readTextIfExists(join(folder, 'folder.yaml'))).toBeUndefined();
});

test('a link and a large file have an empty text, which counts as a no', () => {
  symlinkSync('a.yaml', join(folder, 'link.yaml'));
  put(folder, 'large.yaml', '');
  truncateSync(join(folder, 'large.yaml'), 2 ** 31);
  expect(readTextIfExists(join(folder, 'link.yaml'))).toBe('');
  expect(readTextIfExists(join(folder, 'large.yaml'))).toBe('');
});
