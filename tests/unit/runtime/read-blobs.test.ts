import { beforeAll, describe, expect, it } from 'vitest';
import { readBlobs } from '../../../src/runtime/read-blobs.ts';
import { largestText } from '../../../src/story/size-limits.ts';
import { put } from '../../support/content-folder.ts';
import { makeRepository } from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';

const folder = newFolder();
const read = (...names: string[]) =>
  readBlobs(
    folder,
    names.map((name) => `HEAD:${name}`),
  ).map((bytes) => bytes?.toString());

beforeAll(() => {
  put(folder, 'one.txt', 'One\n');
  put(folder, 'two.txt', '');
  put(folder, 'more/three.txt', 'Three');
  put(folder, 'large.txt', 'a'.repeat(largestText + 1));
  put(folder, 'huge.txt', 'a'.repeat(17 * 1024 * 1024));
  makeRepository(folder);
});

describe('files that are read from git together', () => {
  it('have their bytes, in the order of their names', () => {
    expect(read('more/three.txt', 'two.txt', 'one.txt')).toEqual(['Three', '', 'One\n']);
    expect(read()).toEqual([]);
  });

  it('are undefined where there is no file', () => {
    expect(read('nowhere.txt', 'more', 'one.txt')).toEqual([undefined, undefined, 'One\n']);
    expect(readBlobs(newFolder(), ['HEAD:one.txt'])).toEqual([undefined]);
  });

  it('are empty where they are too large, even if all together do not fit into memory', () => {
    expect(read('large.txt', 'one.txt')).toEqual(['', 'One\n']);
    expect(read('nowhere.txt', 'huge.txt', 'one.txt')).toEqual([undefined, '', 'One\n']);
  });
});
