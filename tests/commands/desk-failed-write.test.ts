import { chmodSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { put } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { git } from '../support/git.ts';
import { createDeskRepository, findDeskTree } from '../support/desk-repository.ts';
import { listeningDesk, type ListeningDesk } from '../support/listening-desk.ts';

let folder: string;
let contentDir: string;

beforeEach(() => {
  ({ folder, contentDir } = createDeskRepository(opened));
});

const opened = 'One\n';
const branch = 'cms/family/new234/index';
const failed = {
  status: 500,
  data: { error: expect.stringContaining('nothing was changed') as string },
};

/** Everything in the repository that a write of the desk could have changed. */
const state = () =>
  [
    git(folder, 'show-ref'),
    git(folder, 'config', '--local', '--list'),
    git(deskTree(), 'status', '--porcelain', '--branch'),
  ].join('\n');
const deskTree = () => findDeskTree(folder);

/** Makes git refuse to add stories, as a filter does that is not installed. */
const refuseToAdd = () => {
  // git would filter a file again that is as young as its index, to see whether it has changed.
  utimesSync(join(deskTree(), 'content/stories/family/abc234/index.mdx'), 1, 1);
  git(deskTree(), 'update-index', '--refresh');
  put(folder, '.git/info/attributes', '*.mdx filter=absent\n');
  git(folder, 'config', 'filter.absent.clean', 'false');
  git(folder, 'config', 'filter.absent.required', 'true');
};
const addAgain = () => {
  git(folder, 'config', '--remove-section', 'filter.absent');
  rmSync(join(folder, '.git/info/attributes'));
};

describe('a save that fails', () => {
  test('leaves no draft behind, and nothing that can be sent on or published', async () => {
    const desk = await listeningDesk(contentDir);
    refuseToAdd();
    const before = state();
    expect(await desk.save('new234', 'Words\n')).toMatchObject(failed);
    expect(state()).toBe(before);
    expect(await desk.move('new234', 'pending_publish')).toMatchObject({ status: 409 });
    expect(await desk.publishDraft('new234')).toMatchObject({ status: 409 });
    expect(state()).toBe(before);
  });

  test('leaves the draft that there was, with its status', fullPass, async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('new234', 'Words\n');
    await desk.move('new234', 'pending_review');
    refuseToAdd();
    const before = state();
    expect(await desk.save('new234', 'More\n', { opened: 'Words\n' })).toMatchObject(failed);
    expect(state()).toBe(before);
    addAgain();
    expect(git(folder, 'show', `${branch}:content/stories/family/new234/index.mdx`)).toBe('Words');
    expect(await desk.save('new234', 'More\n', { opened: 'Words\n' })).toMatchObject({
      status: 200,
    });
  });

  test('leaves no draft if only the status of the draft cannot be written', fullPass, async () => {
    const desk = await listeningDesk(contentDir);
    const before = state();
    writeFileSync(join(folder, '.git/config.lock'), '');
    expect(await desk.save('new234', 'Words\n')).toMatchObject(failed);
    rmSync(join(folder, '.git/config.lock'));
    expect(state()).toBe(before);
    expect(await desk.save('new234', 'Words\n')).toMatchObject({ status: 200 });
  });
});

describe('a save that git would refuse by its settings', () => {
  test.each([
    [{ 'core.autocrlf': 'true', 'core.safecrlf': 'true' }],
    [{ 'core.autocrlf': 'input', 'core.safecrlf': 'true' }],
    [{ 'core.hooksPath': 'hooks', 'commit.gpgSign': 'true' }],
  ])('is done under %o', fullPass, async (settings) => {
    for (const name of ['pre-commit', 'reference-transaction', 'post-checkout']) {
      put(folder, `hooks/${name}`, '#!/bin/sh\nexit 1\n');
      chmodSync(join(folder, 'hooks', name), 0o755);
    }
    const desk = await listeningDesk(contentDir);
    for (const [key, value] of Object.entries(settings)) git(folder, 'config', key, value);
    expect(await desk.save('new234', 'One\r\nTwo\n')).toMatchObject({ status: 200 });
    expect(await desk.save('abc234', 'One\nTwo\n', { opened })).toMatchObject({ status: 200 });
    put(contentDir, 'stories/family/abd234/index.mdx', 'One\r\nTwo\n');
    expect(await desk.publish()).toMatchObject({ unreadable: [] });
  });

  test('is done although a killed git has left a lock in the desk’s work tree', async () => {
    const desk = await listeningDesk(contentDir);
    const lock = join(folder, '.git/worktrees/tree/index.lock');
    writeFileSync(lock, '');
    expect(await desk.save('new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(existsSync(lock)).toBe(false);
  });
});

describe('the answer to a write that git refuses', () => {
  const answer = async (prepare: () => void, undo: () => void) => {
    const desk = await listeningDesk(contentDir);
    const before = state();
    prepare();
    const { status, data } = await desk.save('new234', 'Words that nobody may lose\n');
    undo();
    expect(state()).toBe(before);
    expect(status).toBe(500);
    const { error } = data as { error: string };
    expect(error).not.toContain('Words that');
    expect(await desk.save('new234', 'Words that nobody may lose\n')).toMatchObject({
      status: 200,
    });
    return error;
  };

  test('names the filter that does not work', fullPass, async () => {
    expect(await answer(refuseToAdd, addAgain)).toMatchInlineSnapshot(
      `"This could not be done, and nothing was changed. git in the library’s folder needs the filter false, and the filter does not work. Ask your library’s administrator to install it, then try again. What you wrote is still in this window."`,
    );
  });

  test('names the lock, which may be of a git that is at work', fullPass, async () => {
    const lock = join(folder, '.git/config.lock');
    const error = await answer(
      () => writeFileSync(lock, ''),
      () => rmSync(lock),
    );
    expect(error).toContain('nothing was changed');
    expect(error).toMatch(/delete the file \S*\.git\/config\.lock/);
  });

  test('says what to run if git does not trust the folder', fullPass, async () => {
    const variable = 'GIT_TEST_ASSUME_DIFFERENT_OWNER';
    const error = await answer(
      () => (process.env[variable] = '1'),
      () => Reflect.deleteProperty(process.env, variable),
    );
    expect(error).toContain('belongs to another user');
    expect(error).toContain('git config --global --add safe.directory');
  });

  test('says that something may be left if it could not be undone', fullPass, async () => {
    const desk = await listeningDesk(contentDir);
    refuseToAdd();
    git(
      folder,
      'config',
      'filter.absent.clean',
      `mv ${deskTree()}/.git ${deskTree()}/.gone; false`,
    );
    const { data } = await desk.save('new234', 'Words\n');
    expect(data).toMatchObject({ error: expect.stringContaining('could not tidy up') as string });
  });
});

describe('a publication that fails', () => {
  const ready = async (): Promise<ListeningDesk> => {
    const desk = await listeningDesk(contentDir);
    await desk.save('new234', 'Words\n');
    await desk.move('new234', 'pending_publish');
    return desk;
  };

  test('publishes nothing if the draft cannot be deleted', async () => {
    const desk = await ready();
    git(folder, 'switch', '--quiet', branch);
    const before = state();
    expect(await desk.publishDraft('new234')).toMatchObject(failed);
    expect(state()).toBe(before);
    git(folder, 'switch', '--quiet', 'main');
    const { contentDir: published } = await desk.publish();
    expect(existsSync(join(published, 'stories/family/new234'))).toBe(false);
    expect(await desk.publishDraft('new234')).toMatchObject({ status: 200 });
  });
});

test('a draft that changes nothing can neither be sent on nor published', async () => {
  const desk = await listeningDesk(contentDir);
  git(folder, 'branch', branch, 'editorial');
  git(folder, 'config', `branch.${branch}.description`, 'decap-cms/pending_publish');
  const noDraft = { status: 409, data: { error: expect.stringMatching(/^This draft no longer exists/) as string } }; // prettier-ignore
  expect(await desk.move('new234', 'pending_review')).toMatchObject(noDraft);
  expect(await desk.publishDraft('new234')).toMatchObject(noDraft);
});

test('a draft that git cannot rebase delays neither the other drafts nor a removal', async () => {
  const desk = await listeningDesk(contentDir);
  await desk.save('abc234', 'Changed\n', { opened });
  const unrelated = git(folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', 'commit-tree', '-m', 'Unrelated', 'HEAD^{tree}'); // prettier-ignore
  git(folder, 'branch', 'cms/family/aaa234/index', unrelated);
  put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
  const { contentDir: published } = await desk.publish();
  expect(readFileSync(join(published, 'removals/abc234.yaml'), 'utf8')).toBe('id: abc234\n');
});

test('a lock that a killed git left in the desk’s cache does not delay a removal', async () => {
  const desk = await listeningDesk(contentDir);
  await desk.publish();
  const cache = join(deskTree(), '../published');
  for (const name of ['snapshot-index.lock', 'site-index.lock'])
    writeFileSync(join(cache, name), '');
  put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
  const { contentDir: published } = await desk.publish();
  expect(readFileSync(join(published, 'removals/abc234.yaml'), 'utf8')).toBe('id: abc234\n');
});

test('a desk whose start was interrupted opens again', fullPass, async () => {
  writeFileSync(join(folder, '.git/config.lock'), '');
  await expect(listeningDesk(contentDir)).rejects.toThrow();
  rmSync(join(folder, '.git/config.lock'));
  const desk = await listeningDesk(contentDir);
  expect(await desk.save('new234', 'Words\n')).toMatchObject({ status: 200 });
});
