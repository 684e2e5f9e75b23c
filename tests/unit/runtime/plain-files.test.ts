import { expect, test } from 'vitest';
import { readTextFile } from '../../../src/runtime/plain-files.ts';
import { put } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';

test('thousands of files can be read at the same time', async () => {
  const folder = newFolder();
  const names = Array.from({ length: 3000 }, (_, at) => `${String(at)}.yaml`);
  for (const name of names) put(folder, name, name);
  const read = await Promise.all(names.map((name) => readTextFile(folder, name, 100)));
  expect(read.map(({ text }) => text)).toEqual(names);
});
