import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  listStoriesOnDisk,
  readTextIfExists,
} from '../../../../src/leak-scan/held-back/stories-on-disk.ts';
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

test('stories are the folders and files below the kinds, without links and empty folders', () => {
  const contentDir = newFolder();
  put(contentDir, 'stories/family/k7m2qx/index.mdx', '');
  put(contentDir, 'stories/family/k7m2qx/a/b.txt', '');
  put(contentDir, 'stories/family/file22', '');
  put(contentDir, 'stories/loose2', '');
  mkdirSync(join(contentDir, 'stories/professional/k7m2qx'), { recursive: true });
  symlinkSync('k7m2qx', join(contentDir, 'stories/family/link22'));
  symlinkSync('family', join(contentDir, 'stories/young-person'));
  const listed = listStoriesOnDisk(contentDir).map(({ folder, name, files }) => [
    folder,
    name,
    ...files.map(({ path }) => path),
  ]);
  expect(listed).toEqual([
    ['family/file22', 'file22', 'file22'],
    ['family/k7m2qx', 'k7m2qx', 'index.mdx', 'a/b.txt'],
    ['loose2/loose2', 'loose2', 'loose2'],
  ]);
});

test('of a folder with more files than the budget allows, the story’s own file is listed', () => {
  const contentDir = newFolder();
  const place = 'stories/family/many22';
  for (let at = 0; at < 300; at += 1) put(contentDir, `${place}/${String(at)}.txt`, '');
  put(contentDir, `${place}/index.mdx`, '');
  const [story] = listStoriesOnDisk(contentDir);
  expect(story?.files[0]?.path).toBe('index.mdx');
  expect(story?.files.length).toBeLessThan(110);
});
