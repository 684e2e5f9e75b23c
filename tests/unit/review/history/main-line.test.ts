import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBaseline } from '../../../../src/review/baseline.ts';
import { readContentCommits, readMainLine } from '../../../../src/review/history/main-line.ts';
import { put } from '../../../support/content-folder.ts';
import { makeRepository } from '../../../support/repository.ts';
import { newFolder } from '../../../support/run.ts';

const root = newFolder();
const contentDir = join(root, 'content');
const oddName = ':100644 a\n:b';
const read = (...paths: string[]) =>
  readContentCommits(contentDir, 'HEAD', paths)?.map(({ files }) =>
    files.map(({ path, change, after }) => [change, path, after !== undefined]),
  );

beforeAll(() => {
  put(contentDir, 'stories/family/k7m2qx/index.mdx', 'One\n');
  put(contentDir, `stories/family/k7m2qx/${oddName}`, 'Odd\n');
  put(root, 'code.ts', '1;\n');
  const repository = makeRepository(root);
  put(root, 'code.ts', '2;\n');
  repository.commit('Code alone');
  put(contentDir, 'stories/family/k7m2qx/index.mdx', 'Two\n');
  put(contentDir, 'library.yaml', '');
  repository.commit('Content');
  rmSync(join(contentDir, 'stories'), { recursive: true });
  repository.commit('Deleted');
  // A person may have this setting, with which git lists no files of the first commit.
  repository.git('config', 'log.showRoot', 'false');
});

describe('the commits that changed the content folder', () => {
  it('have each file that was added, changed or deleted, with the bytes before and after', () => {
    expect(read('.')).toEqual([
      [
        ['D', `stories/family/k7m2qx/${oddName}`, false],
        ['D', 'stories/family/k7m2qx/index.mdx', false],
      ],
      [
        ['A', 'library.yaml', true],
        ['M', 'stories/family/k7m2qx/index.mdx', true],
      ],
      [
        ['A', `stories/family/k7m2qx/${oddName}`, true],
        ['A', 'stories/family/k7m2qx/index.mdx', true],
      ],
    ]);
    const [deleted, changed] = readContentCommits(contentDir, 'HEAD', ['stories']) ?? [];
    expect(deleted?.files[1]?.before).toBe(changed?.files[0]?.after);
  });

  it('can be those of a few paths', () => {
    expect(read('library.yaml')).toEqual([[['A', 'library.yaml', true]]]);
    expect(read('nowhere')).toEqual([]);
  });

  it('are unknown outside a repository', () => {
    expect(readContentCommits(newFolder(), 'HEAD', ['.'])).toBeUndefined();
  });
});

it('the main line has every commit, also those that changed no content', () => {
  const mainLine = readMainLine(contentDir, openBaseline(contentDir, 'HEAD'));
  expect(mainLine.commits).toHaveLength(4);
  expect(mainLine.contentCommits).toHaveLength(3);
  expect(mainLine.isShallow).toBe(false);
});
