import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { closedDesk } from '../../src/desk-server/open-desk.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put } from '../support/content-folder.ts';
import { closeDesks, listeningDesk, type ListeningDesk } from '../support/listening-desk.ts';
import { bareGit, commitAll, git, beginRepository } from '../support/git.ts';
import { newFolder } from '../support/run.ts';

let folder: string;
let contentDir: string;

beforeEach(() => {
  resetGitEnvironment();
  folder = newFolder();
  contentDir = join(folder, 'content');
  put(contentDir, 'library.yaml', 'name: Our library\n');
  put(contentDir, 'stories/family/abc234/index.mdx', 'One\n\nTwo\n\nThree\n');
  put(folder, 'README.md', 'Ours\n');
  beginRepository(folder);
});

afterEach(() => {
  closeDesks();
  // A desk deletes its cache of a repository once the repository does not exist any more.
  rmSync(folder, { recursive: true });
});

/**
 * Removes the git variables that an earlier desk has set in the environment of this process, and
 * sets those of a bare environment.
 */
function resetGitEnvironment(): void {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, bareGit);
}

const story = 'stories/family/abc234/index.mdx';
const shown = async (desk: ListeningDesk, path = story) => {
  const { contentDir: published } = await desk.publish();
  const file = join(published, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
/** Returns the path of the work tree that the desk made for itself. */
const deskTree = () => /^(\S+) .*\[editorial\]$/m.exec(git(folder, 'worktree', 'list'))?.[1] ?? '';
const branches = () => git(folder, 'branch', '--format=%(refname:short)').split('\n');

/** Saves a new story, moves it on and publishes it. */
const publishNew = async (desk: ListeningDesk, id: string, raw: string) => {
  await desk.save(id, raw);
  await desk.move(id, 'pending_publish');
  return desk.publishDraft(id);
};

describe('a story at the desk', () => {
  test('is a draft on its own branch, and on the site only once it is published', async () => {
    const desk = await listeningDesk(contentDir);
    const path = 'stories/family/new234/index.mdx';
    expect(await desk.save('new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(branches()).toContain('cms/family/new234/index');
    expect(await shown(desk, path)).toBeUndefined();
    await desk.move('new234', 'pending_publish');
    expect(await shown(desk, path)).toBeUndefined();
    expect(await desk.publishDraft('new234')).toMatchObject({ status: 200 });
    expect(await shown(desk, path)).toBe('Words\n');
    expect(branches()).toEqual(['editorial', 'main']);
  });

  test('is merged into the person’s branch by hand once it is published, and not before', async () => {
    const desk = await listeningDesk(contentDir);
    await publishNew(desk, 'new234', 'Words\n');
    expect(existsSync(join(contentDir, 'stories/family/new234'))).toBe(false);
    git(folder, 'merge', '--quiet', 'editorial');
    expect(readFileSync(join(contentDir, 'stories/family/new234/index.mdx'), 'utf8')).toBe(
      'Words\n',
    );
  });

  test('is published only if it is marked as ready', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('new234', 'Words\n');
    const { status, data } = await desk.publishDraft('new234');
    expect(status).toBe(409);
    expect(data).toEqual({
      error: 'This is not marked as ready, so it was not published. Set its status to Ready first.',
    });
    expect(branches()).toContain('cms/family/new234/index');
  });

  test('cannot change status once its draft is gone', async () => {
    const desk = await listeningDesk(contentDir);
    await publishNew(desk, 'new234', 'Words\n');
    expect(await desk.move('new234', 'pending_publish')).toMatchObject({
      status: 409,
      data: { error: expect.stringMatching(/^This draft no longer exists/) as string },
    });
    expect(() => git(folder, 'config', 'branch.cms/family/new234/index.description')).toThrow();
  });

  test('keeps its draft while another draft is published', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('new234', 'Words\n');
    await publishNew(desk, 'aaa234', 'Other words\n');
    const { data } = await desk.ask('unpublishedEntry', {
      collection: 'family',
      slug: 'new234/index',
    });
    expect(data).toMatchObject({
      diffs: [{ path: 'content/stories/family/new234/index.mdx' }],
    });
  });

  test('has no draft once the draft is the same as the published version', async () => {
    const desk = await listeningDesk(contentDir);
    const opened = readFileSync(join(contentDir, story), 'utf8');
    await desk.save('abc234', 'Changed\n', { opened });
    await desk.save('abc234', opened, { opened: 'Changed\n' });
    expect(branches()).toEqual(['editorial', 'main']);
  });

  test('may belong to a content folder that is the whole repository', async () => {
    const content = newFolder();
    put(content, 'library.yaml', 'name: Ours\n');
    beginRepository(content);
    const desk = await listeningDesk(content);
    expect(await publishNew(desk, 'new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(await shown(desk, 'stories/family/new234/index.mdx')).toBe('Words\n');
  });
});

describe('the person’s own work beside the desk', () => {
  const state = () =>
    [
      git(folder, 'status', '--porcelain=v2', '--branch', '--untracked-files=all'),
      git(folder, 'stash', 'list'),
      git(folder, 'diff'),
      git(folder, 'diff', '--cached'),
      readFileSync(join(folder, '.git/index')).toString('base64'),
    ].join('\n');

  test('keeps its files, index and branch as they are, committed or not', async () => {
    put(folder, 'README.md', 'Half staged\n');
    git(folder, 'add', 'README.md');
    put(folder, 'README.md', 'Half staged, half not\n');
    put(folder, 'untracked.txt', 'Mine\n');
    put(contentDir, story, 'Rewritten\n');
    rmSync(join(contentDir, 'library.yaml'));
    const before = state();
    const desk = await listeningDesk(contentDir);
    await publishNew(desk, 'new234', 'Words\n');
    await desk.publish();
    expect(state()).toBe(before);
    expect(git(folder, 'show', '--stat', '--format=', 'editorial')).not.toContain('untracked');
    expect(git(folder, 'count-objects', '-v')).not.toContain('garbage: 1');
  });

  test('is on the site before it is committed, together with what the desk has published', async () => {
    const desk = await listeningDesk(contentDir);
    await publishNew(desk, 'new234', 'Words\n');
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    rmSync(join(contentDir, 'stories/family/abc234'), { recursive: true });
    expect(await shown(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    expect(await shown(desk)).toBeUndefined();
    expect(await shown(desk, 'stories/family/new234/index.mdx')).toBe('Words\n');
  });

  test('is not in git’s object store until it is committed', async () => {
    const desk = await listeningDesk(contentDir);
    put(contentDir, story, 'Never meant to be kept\n');
    expect(await shown(desk)).toBe('Never meant to be kept\n');
    const blob = git(folder, 'hash-object', join(contentDir, story));
    expect(() => git(folder, 'cat-file', '-e', blob)).toThrow();
  });

  test('is merged into the desk and its drafts once it is committed', async () => {
    const desk = await listeningDesk(contentDir);
    const opened = readFileSync(join(contentDir, story), 'utf8');
    await desk.save('abc234', opened.replace('Three', 'Three, said again'), { opened });
    put(contentDir, story, opened.replace('One', 'One, by hand'));
    commitAll(folder, 'By hand');
    expect(await desk.publish()).toMatchObject({
      followed: 'main',
      current: 'main',
      hasConflict: false,
    });
    expect(git(folder, 'show', `editorial:content/${story}`)).toContain('One, by hand');
    expect(git(folder, 'show', `cms/family/abc234/index:content/${story}`)).toBe(
      'One, by hand\n\nTwo\n\nThree, said again',
    );
  });

  test('hides a story that was changed on both sides until a person has merged it', async () => {
    const desk = await listeningDesk(contentDir);
    const opened = readFileSync(join(contentDir, story), 'utf8');
    await desk.save('abc234', opened.replace('Two', 'Two, from the desk'), { opened });
    await desk.move('abc234', 'pending_publish');
    await desk.publishDraft('abc234');
    put(contentDir, story, opened.replace('Two', 'Two, by hand'));
    expect(await shown(desk)).toBe(
      'Nobody can tell what this file should say, so a person has to look at it.\n',
    );
    expect(await desk.publish()).toMatchObject({ conflicts: [`content/${story}`] });
    commitAll(folder, 'By hand');
    expect(await desk.publish()).toMatchObject({
      hasConflict: true,
      conflicts: [`content/${story}`],
    });
    expect(git(folder, 'status', '--porcelain')).toBe('');
    git(folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', 'merge', '--quiet', '-Xours', 'editorial'); // prettier-ignore
    expect(await shown(desk)).toContain('Two, by hand');
    expect(await desk.publish()).toMatchObject({ hasConflict: false, conflicts: [] });
  });

  test('hides a story that the person deleted, whatever the desk has published of it', async () => {
    const desk = await listeningDesk(contentDir);
    const opened = readFileSync(join(contentDir, story), 'utf8');
    await desk.save('abc234', 'From the desk\n', { opened });
    await desk.move('abc234', 'pending_publish');
    await desk.publishDraft('abc234');
    rmSync(join(contentDir, 'stories'), { recursive: true });
    expect(await shown(desk)).not.toContain('From the desk');
  });

  test('is not shown where git cannot read it, and removals still count', async () => {
    put(folder, '.gitattributes', '*.mdx filter=absent\n');
    git(folder, 'config', 'filter.absent.clean', 'false');
    git(folder, 'config', 'filter.absent.required', 'true');
    const desk = await listeningDesk(contentDir);
    put(contentDir, story, 'Nobody can tell\n');
    put(contentDir, 'removals/new234.yaml', 'id: new234\n');
    expect(await shown(desk, 'removals/new234.yaml')).toBe('id: new234\n');
    expect(await shown(desk)).toMatch(/^Nobody can tell what this file should say/);
    expect(await desk.publish()).toMatchObject({ unreadable: [`content/${story}`] });
  });

  test.each([
    ['in the content folder', () => put(contentDir, '.gitignore', 'removals/\n')],
    [
      'in all repositories of the person',
      () => {
        put(folder, '.git/everywhere', '*.yaml\n');
        git(folder, 'config', 'core.excludesFile', join(folder, '.git/everywhere'));
      },
    ],
  ])('is on the site if it is a removal that git ignores %s', async (_, ignore) => {
    ignore();
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    const desk = await listeningDesk(contentDir);
    expect(await shown(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    expect(await desk.publish()).toMatchObject({ unreadable: [] });
  });

  test('keeps a removal on the site until its deletion is committed', async () => {
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    commitAll(folder, 'A no');
    const desk = await listeningDesk(contentDir);
    rmSync(join(contentDir, 'removals'), { recursive: true });
    expect(await shown(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    commitAll(folder, 'Deleted');
    expect(await shown(desk, 'removals/abc234.yaml')).toBeUndefined();
  });

  test('keeps a removal on the site that a sparse checkout leaves out', async () => {
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    commitAll(folder, 'A no');
    git(folder, 'sparse-checkout', 'set', 'content/stories');
    const desk = await listeningDesk(contentDir);
    expect(await shown(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    put(contentDir, 'removals/new234.yaml', 'id: new234\n');
    expect(await shown(desk, 'removals/new234.yaml')).toBe('id: new234\n');
    expect(await shown(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    expect(await desk.publish()).toMatchObject({ unreadable: [] });
  });

  test('keeps a removal on the site as strict as its strictest version', async () => {
    const file = 'removals/abc234.yaml';
    const whole = 'id: abc234\nremovedOn: 2026-11-20\n';
    const forUse = (use: string) => `${whole}uses:\n  - ${use}\n`;
    put(contentDir, file, whole);
    commitAll(folder, 'A no');
    const desk = await listeningDesk(contentDir);
    put(contentDir, file, forUse('report'));
    expect(await shown(desk, file)).toBe(whole);
    commitAll(folder, 'A no to one use');
    expect(await shown(desk, file)).toBe(forUse('report'));
    put(contentDir, file, forUse('learning'));
    expect(await shown(desk, file)).toBe(`${forUse('report')}  - learning\n`);
    put(contentDir, file, whole);
    git(folder, 'add', '--all');
    put(contentDir, file, forUse('report'));
    expect(await shown(desk, file)).toBe(whole);
  });

  test('shows a removal that only the index has, and refuses one that nobody can read', async () => {
    const whole = 'id: new234\nremovedOn: 2026-11-20\n';
    put(contentDir, 'removals/new234.yaml', whole);
    put(contentDir, 'removals/abc234.yaml', 'Please take it down.\n');
    git(folder, 'add', '--all');
    rmSync(join(contentDir, 'removals'), { recursive: true });
    const desk = await listeningDesk(contentDir);
    expect(await shown(desk, 'removals/new234.yaml')).toBe(whole);
    expect(await shown(desk, 'removals/abc234.yaml')).toMatch(/^Nobody can tell/);
  });

  test('is on the site but not in the desk while another branch is checked out', async () => {
    const desk = await listeningDesk(contentDir);
    git(folder, 'switch', '--quiet', '-c', 'trial');
    put(contentDir, story, 'On trial\n');
    commitAll(folder, 'A trial');
    expect(await shown(desk)).toBe('On trial\n');
    expect(await desk.publish()).toMatchObject({ followed: 'main', current: 'trial' });
    expect(git(folder, 'show', `editorial:content/${story}`)).not.toContain('On trial');
  });

  test('hides a draft whose branch is checked out, and removals still count', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('new234', 'Words\n');
    git(folder, 'switch', '--quiet', 'cms/family/new234/index');
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    expect(await shown(desk, 'stories/family/new234/index.mdx')).toBeUndefined();
    expect(await shown(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    expect(await desk.save('new234', 'More\n', { opened: 'Words\n' })).toMatchObject({
      status: 500,
      data: { error: expect.stringContaining('nothing was changed') as string },
    });
    git(folder, 'switch', '--quiet', 'main');
    expect(await desk.save('new234', 'More\n', { opened: 'Words\n' })).toMatchObject({
      status: 200,
    });
  });

  test('may be a detached HEAD', async () => {
    git(folder, 'checkout', '--quiet', '--detach');
    const desk = await listeningDesk(contentDir);
    expect(await publishNew(desk, 'new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(await desk.publish()).toMatchObject({ followed: '', current: '' });
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test('keeps its hooks and its signing settings out of the desk’s commits', async () => {
    const hooks = join(folder, '.git/hooks');
    mkdirSync(hooks, { recursive: true });
    for (const hook of ['post-checkout', 'commit-msg', 'post-commit', 'pre-rebase', 'post-merge']) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\necho ${hook} >> '${folder}/ran'\nexit 1\n`, {
        mode: 0o755,
      });
    }
    git(folder, 'config', 'commit.gpgSign', 'true');
    const desk = await listeningDesk(contentDir);
    expect(await publishNew(desk, 'new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });
});

describe('the words that somebody refused', () => {
  test('are told to the desk as sketches, from the folder and from what was published', async () => {
    const front = (outcome: string) =>
      `---\nsafeguarding:\n  reviewedOn: 2026-11-20\n  outcome: ${outcome}\n---\n\nWe sat under the pear tree.\n`;
    put(contentDir, 'stories/family/new234/index.mdx', front('hold'));
    const desk = await listeningDesk(contentDir);
    const { status, data } = await desk.ask('refusedWords', {});
    expect(status).toBe(200);
    expect(data).toEqual([
      {
        objection: { id: 'new234', by: 'hold', on: '2026-11-20', records: [] },
        sketches: [expect.stringMatching(/^1\.comparison-\.[\w-]{86}$/)],
      },
    ]);
    put(contentDir, 'stories/family/new234/index.mdx', front('clear'));
    await desk.publish();
    expect(await desk.ask('refusedWords', {})).toEqual({ status: 200, data: [] });
    expect(await desk.ask('refusedWords', {}, { 'x-desk-token': '' })).toMatchObject({
      status: 403,
    });
  });
});

describe('the author of the desk’s commits', () => {
  const author = () => git(folder, 'log', '-1', '--format=%an <%ae>', 'editorial');

  test('is the person if git’s settings name them', async () => {
    git(folder, 'config', 'user.name', 'Jo Reyes');
    git(folder, 'config', 'user.email', 'jo@fennisby.example');
    await publishNew(await listeningDesk(contentDir), 'new234', 'Words\n');
    expect(author()).toBe('Jo Reyes <jo@fennisby.example>');
  });

  test('is the desk if git’s settings name nobody, and the settings stay as they are', async () => {
    const desk = await listeningDesk(contentDir);
    expect(await publishNew(desk, 'new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(author()).toBe('Editors’ desk <desk@localhost>');
    expect(() => git(folder, 'config', 'user.name')).toThrow();
  });
});

describe('two editors', () => {
  const opened = 'One\n\nTwo\n\nThree\n';
  const meanwhile = /^Someone else has changed this since you opened it/;

  test('get a refusal for the second save, and the first text stays', async () => {
    const desk = await listeningDesk(contentDir);
    expect(await desk.save('abc234', 'First\n', { opened })).toMatchObject({ status: 200 });
    const second = await desk.save('abc234', 'Second\n', { opened });
    expect(second).toMatchObject({
      status: 409,
      data: { error: expect.stringMatching(meanwhile) as string },
    });
    expect(git(folder, 'show', `cms/family/abc234/index:content/${story}`)).toBe('First');
    expect(await desk.save('abc234', 'Both\n', { opened: 'First\n' })).toMatchObject({
      status: 200,
    });
  });

  test('cannot save over what was published meanwhile', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('abc234', 'First\n', { opened });
    await desk.move('abc234', 'pending_publish');
    await desk.publishDraft('abc234');
    expect(await desk.save('abc234', 'Second\n', { opened })).toMatchObject({ status: 409 });
  });

  test('cannot create a story that exists already', async () => {
    const desk = await listeningDesk(contentDir);
    expect(await desk.save('abc234', 'Another\n')).toMatchObject({
      status: 409,
      data: { error: expect.stringMatching(/^An entry with this name already exists/) as string },
    });
    await desk.save('new234', 'Words\n');
    expect(await desk.save('new234', 'Other words\n')).toMatchObject({ status: 409 });
  });

  test('cannot save without the version that was opened', async () => {
    const desk = await listeningDesk(contentDir);
    expect(await desk.save('abc234', 'Blind\n', {})).toMatchObject({ status: 409 });
  });

  test('may repeat a save whose answer never arrived', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('abc234', 'First\n', { opened });
    expect(await desk.save('abc234', 'First\n', { opened })).toMatchObject({ status: 200 });
  });

  test('lose neither the draft nor a change made by hand', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('abc234', opened.replace('Two', 'Two, from the desk'), { opened });
    put(contentDir, story, opened.replace('Two', 'Two, by hand'));
    commitAll(folder, 'By hand');
    await desk.publish();
    const now = opened.replace('Two', 'Two, from the desk');
    const saved = await desk.save('abc234', `${now}\nFour\n`, { opened: now });
    expect(saved.data).toEqual({
      error:
        'This was changed by hand while it had a draft. The desk cannot combine the two versions. Nothing was done, and both versions are safe. Keep what you wrote, and tell your library’s administrator.',
    });
    await desk.move('abc234', 'pending_publish');
    expect(await desk.publishDraft('abc234')).toMatchObject({ status: 409 });
    expect(git(folder, 'show', `cms/family/abc234/index:content/${story}`)).toContain(
      'from the desk',
    );
  });
});

describe('a desk that was killed', () => {
  test('opens again with every draft that was saved, whatever state it was left in', async () => {
    const first = await listeningDesk(contentDir);
    await first.save('new234', 'Words\n');
    git(folder, 'branch', 'cms/family/cut234/index', 'editorial');
    closeDesks();
    const tree = deskTree();
    const gitFolder = git(tree, 'rev-parse', '--absolute-git-dir');
    git(tree, 'checkout', '--quiet', 'cms/family/new234/index');
    git(folder, 'config', '--unset', 'branch.cms/family/new234/index.description');
    writeFileSync(join(tree, 'content/library.yaml'), 'half writ');
    writeFileSync(join(tree, 'content/stray.txt'), 'half writ');
    writeFileSync(join(gitFolder, 'index.lock'), '');
    mkdirSync(join(gitFolder, 'rebase-merge'));
    const desk = await listeningDesk(contentDir);
    await desk.publish();
    const { data } = await desk.ask('unpublishedEntries', {});
    expect(data).toEqual(['family/new234/index']);
    expect(
      await desk.ask('unpublishedEntry', { collection: 'family', slug: 'new234/index' }),
    ).toMatchObject({ status: 200, data: { status: 'draft' } });
    expect(await desk.save('new234', 'More\n', { opened: 'Words\n' })).toMatchObject({
      status: 200,
    });
  });

  test('keeps working after its cache was deleted while it is open', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('new234', 'Words\n');
    rmSync(join(deskTree(), '..'), { recursive: true });
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    expect(await shown(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    expect((await desk.ask('unpublishedEntries', {})).data).toEqual(['family/new234/index']);
  });

  test('opens again after its cache was deleted', async () => {
    const first = await listeningDesk(contentDir);
    await first.save('new234', 'Words\n');
    closeDesks();
    const tree = deskTree();
    rmSync(join(tree, '..'), { recursive: true });
    const desk = await listeningDesk(contentDir);
    expect((await desk.ask('unpublishedEntries', {})).data).toEqual(['family/new234/index']);
  });
});

describe('the desk stays closed and says why', () => {
  const reason = async (dir = contentDir) => {
    const opened = await listeningDesk(dir).catch((cause: unknown) => cause);
    return opened instanceof Error ? opened.message : 'open';
  };

  test('where there is no git', async () => {
    const { PATH } = process.env;
    process.env['PATH'] = '/nowhere';
    expect(await reason()).toMatch(/^git is not installed here/);
    process.env['PATH'] = PATH;
  });

  test('where there is no repository', async () => {
    expect(await reason(newFolder())).toMatch(/^The content folder is not in a git repository/);
  });

  test('where nothing is committed', async () => {
    const empty = newFolder();
    git(empty, 'init', '--quiet');
    expect(await reason(empty)).toMatch(/has no commit yet/);
    put(folder, 'elsewhere/library.yaml', 'name: Ours\n');
    expect(await reason(join(folder, 'elsewhere'))).toMatch(
      /^No commit contains the content folder yet/,
    );
  });

  test('where a branch is in the way', async () => {
    git(folder, 'branch', 'editorial');
    expect(await reason()).toMatch(/^There is a branch `editorial` that the desk did not make/);
    git(folder, 'branch', '-m', 'editorial', 'cms');
    expect(await reason()).toMatch(/^There is a branch `cms`/);
  });

  test('where the person is on the desk’s own branch', async () => {
    (await listeningDesk(contentDir)).close();
    const tree = deskTree();
    git(folder, 'worktree', 'remove', '--force', tree);
    git(folder, 'switch', '--quiet', 'editorial');
    expect(await reason()).toBe(
      `The branch \`editorial\` is checked out in ${folder}, and the desk cannot publish to it there. Switch that folder to another branch, then start again.`,
    );
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test('where the content holds another repository', async () => {
    beginRepository(join(contentDir, 'stories'));
    git(folder, 'rm', '-r', '--quiet', '--cached', 'content/stories');
    git(folder, 'add', '--force', 'content/stories');
    commitAll(folder, 'One in the other');
    expect(await reason()).toMatch(/^The content folder contains another repository/);
  });
});

describe('requests from elsewhere', () => {
  test.each([
    ['from a page of another site', { origin: 'https://elsewhere.example' }],
    ['from another program’s page on this machine', { origin: 'http://localhost:1' }],
    ['without an origin', { origin: '' }],
    ['that a browser marks as cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['of a type that needs no preflight request', { 'content-type': 'text/plain' }],
  ])('%s are refused, and change nothing', async (_, headers) => {
    const desk = await listeningDesk(contentDir);
    const raw = 'Slipped in\n';
    const path = 'content/stories/family/new234/index.mdx';
    const { status } = await desk.ask(
      'persistEntry',
      {
        dataFiles: [{ path, slug: 'new234/index', raw }],
        assets: [],
        options: {
          collectionName: 'family',
          commitMessage: 'x',
          useWorkflow: true,
          status: 'draft',
          newEntry: true,
        },
      },
      headers,
    );
    expect(status).toBe(403);
    expect(branches()).toEqual(['editorial', 'main']);
  });

  test('get no permission from a preflight request', async () => {
    const desk = await listeningDesk(contentDir);
    const response = await fetch(`${desk.address}/api/v1`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:1', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('a closed desk says why, and the site is built from the content folder as it is', async () => {
  const desk = closedDesk(contentDir, 'There is no git.');
  expect(await desk.publish()).toEqual({
    closed: 'There is no git.',
    contentDir,
    version: undefined,
  });
  const server = createServer(desk.listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${String(port)}/admin/`);
  expect(response.status).toBe(503);
  expect(await response.text()).toBe('The desk is closed. There is no git.\n');
  server.close();
});
