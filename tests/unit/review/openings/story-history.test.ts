import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openBaseline } from '../../../../src/review/baseline.ts';
import { findDeletedStories } from '../../../../src/review/history/git-history.ts';
import { readContentCommits } from '../../../../src/review/history/main-line.ts';
import { readStoryHistory } from '../../../../src/review/openings/story-history.ts';
import { withContentAt } from '../../../../src/review/openings/write-content-at.ts';
import { put } from '../../../support/content-folder.ts';
import { git } from '../../../support/git.ts';
import { makeLibrary, type LibraryInGit } from './library-in-git.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let library: LibraryInGit;
const folder = 'stories/young-person/k7m2qx';

beforeAll(async () => {
  library = await makeLibrary();
  const { dir, edit, commit, remove } = library;
  edit('k7m2qx', (data) => {
    data['image'] = { src: './cover.jpg', alt: 'A kettle', shows: 'object' };
  });
  put(dir, `${folder}/cover.jpg`, 'one picture');
  commit('2026-07-01');
  put(dir, `${folder}/cover.jpg`, 'another picture');
  commit('2026-08-01');
  put(dir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-08-02\n');
  commit('2026-08-02');
  put(dir, `${folder}/index.mdx`, 'It cannot be read.');
  remove('stories/young-person/answer2');
  put(dir, '.gitattributes', 'consent-forms export-ignore\n');
  commit('2026-09-01');
  library.git('2026-09-02', 'commit', '--quiet', '--allow-empty', '--message', 'Nothing');
});

describe('the versions of a story on the main line', () => {
  it('have the day of their commit, and are left out if they cannot be read', () => {
    const history = readStoryHistory(library.dir, 'k7m2qx', openBaseline(library.dir, 'HEAD'));
    expect(history.versions.map(({ day }) => day)).toEqual([
      '2026-06-02',
      '2026-07-01',
      '2026-08-01',
      '2026-08-02',
    ]);
    expect(history.versions[0]?.data).toMatchObject({ id: 'k7m2qx' });
    expect(history).toMatchObject({ id: 'k7m2qx', isShallow: false, lastCommitDay: '2026-09-02' });
    expect(history.removals).toMatchObject([
      { id: 'k7m2qx', removedOn: '2026-08-02' },
      { id: 'k7m2qx', removedOn: '2026-08-02' },
    ]);
  });

  it('have other words if a picture has changed, and the same words if a removal was added', async () => {
    const { versions } = readStoryHistory(library.dir, 'k7m2qx', openBaseline(library.dir, 'HEAD'));
    const words = await Promise.all(versions.map((version) => version.words()));
    expect(new Set(words).size).toBe(3);
    expect(words[3]).toBe(words[2]);
  });

  it('end at the commit that a change is compared with', () => {
    const baseline = openBaseline(library.dir, 'HEAD~3');
    const history = readStoryHistory(library.dir, 'k7m2qx', baseline);
    expect(history.versions.at(-1)?.day).toBe('2026-08-01');
    expect(history.removals).toEqual([]);
  });

  it('are none for a story that never existed', () => {
    const history = readStoryHistory(library.dir, 'nobody2', openBaseline(library.dir, 'HEAD'));
    expect(history).toMatchObject({ versions: [], removals: [] });
  });

  it('may be incomplete in a shallow clone', () => {
    const clone = join(mkdtempSync(join(tmpdir(), 'clone-')), 'clone');
    git(tmpdir(), 'clone', '--quiet', '--depth=4', `file://${library.dir}`, clone);
    const history = readStoryHistory(clone, 'k7m2qx', openBaseline(clone, 'HEAD'));
    expect(history.isShallow).toBe(true);
  });

  it('are also found for deleted stories, up to a maximum number', () => {
    const find = (tip: string, maximum: number) => {
      const commits = readContentCommits(library.dir, tip, ['stories']) ?? [];
      return findDeletedStories(library.dir, commits, maximum);
    };
    const deleted = find('HEAD', 5);
    expect(deleted.map(({ id }) => id)).toEqual(['answer2']);
    expect(deleted[0]?.story.toString()).toContain('id: answer2');
    expect(find('HEAD', 0)).toEqual([]);
    expect(find('HEAD~2', 5)).toEqual([]);
  });
});

describe('the content folder at a commit', () => {
  it('exists with every file while it is read, and is deleted afterwards', async () => {
    const baseline = openBaseline(library.dir, 'HEAD');
    const read = (dir: string) =>
      Promise.resolve({ dir, forms: readdirSync(join(dir, 'consent-forms')) });
    const { dir, forms } = await withContentAt(library.dir, baseline, 'HEAD', read);
    expect(forms).toEqual(['2026-01.mdx', '2026-02.mdx', '2026-03.mdx']);
    expect(existsSync(dir)).toBe(false);
    expect(library.git('2026-09-03', 'status', '--porcelain')).toBe('');
  });

  it('is deleted if reading it fails', async () => {
    let folderOfFailure = '';
    const fail = (dir: string) => {
      folderOfFailure = dir;
      return Promise.reject(new Error('It failed.'));
    };
    const baseline = openBaseline(library.dir, 'HEAD');
    await expect(withContentAt(library.dir, baseline, 'HEAD', fail)).rejects.toThrow('It failed.');
    expect(folderOfFailure).not.toBe('');
    expect(existsSync(folderOfFailure)).toBe(false);
  });

  it('is empty if the commit has none', async () => {
    const list = (dir: string) => Promise.resolve(readdirSync(dir));
    const baseline = { prefix: 'elsewhere/content/' };
    put(library.dir, 'elsewhere/content/library.yaml', '');
    expect(
      await withContentAt(join(library.dir, 'elsewhere/content'), baseline, 'HEAD', list),
    ).toEqual([]);
  });
});
