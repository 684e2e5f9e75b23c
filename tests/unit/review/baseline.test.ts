import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  listContentChanges,
  listRepositoryChanges,
  openBaseline,
  unreadText,
} from '../../../src/review/baseline.ts';
import { largestPicture } from '../../../src/story/size-limits.ts';
import { put } from '../../support/content-folder.ts';
import { makeRepository, type Repository } from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let root: string;
let contentDir: string;
let repository: Repository;
let first: string;

beforeAll(() => {
  root = newFolder();
  contentDir = join(root, 'content');
  put(contentDir, 'library.yaml', 'One.\n');
  put(contentDir, 'notes with ü.md', 'Words.\n');
  put(root, 'code.ts', '1;\n');
  repository = makeRepository(root);
  first = repository.git('rev-parse', 'HEAD');
  put(contentDir, 'library.yaml', 'Two.\n');
  repository.commit('Second');
});

beforeEach(() => {
  repository.git('reset', '--quiet', '--hard');
  repository.git('clean', '--quiet', '--force', '-d', '-x');
});

describe('a baseline', () => {
  it('knows the commit and where the content folder lies in the repository', () => {
    const baseline = openBaseline(contentDir, 'HEAD~1');
    expect(baseline).toMatchObject({ commit: first, prefix: 'content/' });
    expect(openBaseline(root, 'HEAD').prefix).toBe('');
  });

  it('reads a file at the commit and in the work tree', () => {
    put(contentDir, 'library.yaml', 'Three.\n');
    const { versions } = openBaseline(contentDir, first);
    expect(versions.before('library.yaml')).toBe('One.\n');
    expect(versions.after('library.yaml')).toBe('Three.\n');
  });

  it('has no text for a file that is not there', () => {
    rmSync(join(contentDir, 'library.yaml'));
    const { versions } = openBaseline(contentDir, 'HEAD');
    expect(versions.after('library.yaml')).toBeUndefined();
    expect(versions.before('new.yaml')).toBeUndefined();
  });

  it('reads a link as git stores it, and does not follow it', () => {
    rmSync(join(contentDir, 'library.yaml'));
    symlinkSync('../code.ts', join(contentDir, 'library.yaml'));
    symlinkSync('/etc', join(contentDir, 'all'));
    const { versions } = openBaseline(contentDir, 'HEAD');
    expect(versions.after('library.yaml')).toBe('../code.ts');
    expect(versions.after('all')).toBe('/etc');
  });

  it('has no text for a file that a folder or another file replaced', () => {
    rmSync(join(contentDir, 'library.yaml'));
    mkdirSync(join(contentDir, 'library.yaml'));
    const { versions } = openBaseline(contentDir, 'HEAD');
    expect(versions.after('library.yaml')).toBeUndefined();
    expect(versions.after('notes with ü.md/inside.md')).toBeUndefined();
  });

  it('says that it did not read a file that is too large', () => {
    truncateSync(join(contentDir, 'library.yaml'), 2 ** 31);
    expect(openBaseline(contentDir, 'HEAD').versions.after('library.yaml')).toBe(unreadText);
  });

  it('says that it did not read a file of the commit that is too large', () => {
    const before = repository.git('rev-parse', 'HEAD');
    truncateSync(join(contentDir, 'library.yaml'), largestPicture + 1);
    repository.commit('Large');
    const { versions } = openBaseline(contentDir, 'HEAD');
    repository.git('reset', '--quiet', '--hard', before);
    expect(versions.before('library.yaml')).toBe(unreadText);
  });

  it('cannot be opened for an unknown commit, a file, or a folder outside git', () => {
    for (const ref of ['nowhere', '', '--all', 'HEAD:code.ts']) {
      expect(() => openBaseline(contentDir, ref)).toThrow('git cannot tell what changed');
    }
    expect(() => openBaseline(newFolder(), 'HEAD')).toThrow('git cannot tell what changed');
  });
});

describe('the changes of a content folder', () => {
  it('are its tracked and untracked files, by their paths in it, each once', () => {
    put(contentDir, 'library.yaml', 'Three.\n');
    put(contentDir, 'new.yaml', 'New.\n');
    put(contentDir, 'staged.yaml', 'New.\n');
    repository.git('add', 'content/staged.yaml');
    rmSync(join(contentDir, 'notes with ü.md'));
    put(root, 'code.ts', '2;\n');
    const changes = listContentChanges(openBaseline(contentDir, 'HEAD'));
    expect(changes.toSorted()).toEqual([
      'library.yaml',
      'new.yaml',
      'notes with ü.md',
      'staged.yaml',
    ]);
  });

  it('include what was committed since', () => {
    expect(listContentChanges(openBaseline(contentDir, first))).toEqual(['library.yaml']);
    expect(listContentChanges(openBaseline(contentDir, 'HEAD'))).toEqual([]);
  });

  it('leave out what git ignores', () => {
    put(root, '.gitignore', '*.log\n');
    put(contentDir, 'noise.log', 'Noise.\n');
    expect(listContentChanges(openBaseline(contentDir, 'HEAD'))).toEqual([]);
  });
});

describe('the changes of a whole repository', () => {
  const list = () =>
    listRepositoryChanges(openBaseline(contentDir, 'HEAD'))
      .map(({ path, change }) => `${path}: ${change}`)
      .toSorted();

  it('have git’s letter and the modes before and after', () => {
    put(root, 'code.ts', '2;\n');
    chmodSync(join(contentDir, 'library.yaml'), 0o755);
    rmSync(join(contentDir, 'notes with ü.md'));
    put(contentDir, 'staged.yaml', 'New.\n');
    repository.git('add', 'content/staged.yaml');
    expect(list()).toEqual([
      'code.ts: M 100644 100644',
      'content/library.yaml: M 100644 100755',
      'content/notes with ü.md: D 100644 000000',
      'content/staged.yaml: A 000000 100644',
    ]);
  });

  it('say of a new file that git does not track it, by its path in the repository', () => {
    put(contentDir, 'new.yaml', 'New.\n');
    put(root, 'other/new.ts', '1;\n');
    expect(list()).toEqual(['content/new.yaml: untracked', 'other/new.ts: untracked']);
  });

  it('list a file that was moved as deleted and added', () => {
    repository.git('mv', 'content/library.yaml', 'content/moved.yaml');
    expect(list()).toEqual([
      'content/library.yaml: D 100644 000000',
      'content/moved.yaml: A 000000 100644',
    ]);
  });

  it('are none if nothing changed', () => {
    expect(list()).toEqual([]);
  });
});
