import { expect, test } from 'vitest';
import { listLibraryTexts } from '../../../src/leak-scan/public-texts.ts';
import { put } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';

test('the public texts of a library are its lists, without stories, removals and hidden files', () => {
  const contentDir = newFolder();
  for (const path of [
    'library.yaml',
    'themes/edge-of-care.yaml',
    'stories/family/k7m2qx/draft.md',
    'removals/q4n8vt.yaml',
    '.git/logs/HEAD',
    '.published/site/index.html',
  ])
    put(contentDir, path, 'text');
  const own = listLibraryTexts(contentDir).map(({ path }) => path);
  expect(own.slice(0, 2)).toEqual(['library.yaml', 'edge-of-care.yaml']);
  expect(own.join()).not.toMatch(/draft|q4n8vt|HEAD|index\.html/);
});
