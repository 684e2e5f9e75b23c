import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { closedDesk } from '../../src/desk-server/open-desk.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { put } from '../support/content-folder.ts';
import { listeningDesk } from '../support/listening-desk.ts';
import { beginRepository, commitAll, git } from '../support/git.ts';
import { createDeskRepository, findDeskTree } from '../support/desk-repository.ts';
import { newFolder } from '../support/run.ts';

let folder: string;
let contentDir: string;

beforeEach(() => {
  ({ folder, contentDir } = createDeskRepository());
});

describe('the desk stays closed and says why', () => {
  const reason = async (dir = contentDir) => {
    const opened = await listeningDesk(dir).catch((cause: unknown) => cause);
    return opened instanceof Error ? opened.message : 'open';
  };

  test('if git is not installed', async () => {
    const { PATH } = process.env;
    process.env['PATH'] = '/nowhere';
    expect(await reason()).toMatch(/^git is not installed here/);
    process.env['PATH'] = PATH;
  });

  test('if there is no repository', async () => {
    expect(await reason(newFolder())).toMatch(/^The content folder is not in a git repository/);
  });

  test('if nothing is committed', async () => {
    const empty = newFolder();
    git(empty, 'init', '--quiet');
    expect(await reason(empty)).toMatch(/has no commit yet/);
    put(folder, 'elsewhere/library.yaml', 'name: Ours\n');
    expect(await reason(join(folder, 'elsewhere'))).toMatch(
      /^No commit contains the content folder yet/,
    );
  });

  test('if a branch with one of its names exists already', async () => {
    git(folder, 'branch', 'editorial');
    expect(await reason()).toMatch(/^There is a branch `editorial` that the desk did not make/);
    git(folder, 'branch', '-m', 'editorial', 'cms');
    expect(await reason()).toMatch(/^There is a branch `cms`/);
  });

  test('if the person has checked out the desk’s own branch', async () => {
    (await listeningDesk(contentDir)).close();
    const tree = findDeskTree(folder);
    git(folder, 'worktree', 'remove', '--force', tree);
    git(folder, 'switch', '--quiet', 'editorial');
    expect(await reason()).toBe(
      `The branch \`editorial\` is checked out in ${folder}, and the desk cannot publish to it there. Switch that folder to another branch, then start again.`,
    );
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test('if the content folder contains another repository', async () => {
    beginRepository(join(contentDir, 'stories'));
    git(folder, 'rm', '-r', '--quiet', '--cached', 'content/stories');
    git(folder, 'add', '--force', 'content/stories');
    commitAll(folder, 'One in the other');
    expect(await reason()).toMatch(/^The content folder contains another repository/);
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
