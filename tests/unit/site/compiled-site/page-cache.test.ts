import { mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deleteOtherPages, openPageCache } from '../../../../src/site/compiled-site/page-cache.ts';

function cacheWith(pages: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const cache = openPageCache(folder);
  for (const [key, page] of Object.entries(pages)) cache.write(key, Buffer.from(page));
  return folder;
}

const readText = (folder: string, key: string) => openPageCache(folder).read(key)?.toString();

test('a page in the cache is returned under its key only', () => {
  const folder = cacheWith({ aa: 'one', bb: 'two' });
  expect(readText(folder, 'aa')).toBe('one');
  expect(readText(folder, 'bb')).toBe('two');
  expect(readText(folder, 'cc')).toBeUndefined();
});

test('a page whose file was changed is not returned', () => {
  const folder = cacheWith({ aa: 'one' });
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'someone else');
  expect(readText(folder, 'aa')).toBeUndefined();
});

test('a page that got the key of another page is not returned', () => {
  const folder = cacheWith({ aa: 'one' });
  for (const name of readdirSync(folder))
    renameSync(join(folder, name), join(folder, name.replace('aa', 'bb')));
  expect(readText(folder, 'bb')).toBeUndefined();
});

test('everything but the wanted pages is deleted from the cache', () => {
  const folder = cacheWith({ aa: 'one', bb: 'two' });
  writeFileSync(join(folder, 'half written'), 'a page of a story that has left');
  deleteOtherPages(folder, new Set(['bb']));
  expect(readdirSync(folder)).toHaveLength(1);
  expect(readText(folder, 'bb')).toBe('two');
});
