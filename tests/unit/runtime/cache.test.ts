import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCache } from '../../../src/runtime/cache.ts';
import { newFolder } from '../../support/run.ts';

it('a cache keeps the results that were read or set since it was opened, and drops all others', async () => {
  const file = join(newFolder(), 'folder/cache.json');
  const first = await openCache<number>(file);
  first.set('read again', 1);
  first.set('not read again', 2);
  await first.save();
  const second = await openCache<number>(file);
  expect(second.get('read again')).toBe(1);
  second.set('new', 3);
  await second.save();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ 'read again': 1, new: 3 });
});

it('a missing or broken cache file is an empty cache', async () => {
  const file = join(newFolder(), 'cache.json');
  expect((await openCache(file)).get('key')).toBeUndefined();
  writeFileSync(file, '{"key": ');
  expect((await openCache(file)).get('key')).toBeUndefined();
});

it('a cache that cannot be written throws nothing', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  const cache = await openCache<number>(join(folder, 'file/cache.json'));
  cache.set('key', 1);
  await expect(cache.save()).resolves.toBeUndefined();
});

it('can be read by its owner alone, because it has references to people in the register', async () => {
  const file = join(newFolder(), 'check.json');
  writeFileSync(file, '{}', { mode: 0o644 });
  await (await openCache(file)).save();
  expect(statSync(file).mode & 0o077).toBe(0);
});
