import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { put } from '../../support/content-folder.ts';
import {
  findCommit,
  mainBranch,
  pusherVariable,
  readBlob,
  tryGit,
} from '../../support/git-host/bare-repository.ts';
import {
  approve,
  findRequest,
  hostUsers,
  listOpenRequests,
  makeHost,
  mergeRequest,
  openRequest,
  publishedCommit,
  reportCheck,
  type HostState,
} from '../../support/git-host/host-state.ts';
import { rebaseBranch, writeCommit } from '../../support/git-host/write-commits.ts';
import { git } from '../../support/git.ts';
import { newFolder } from '../../support/run.ts';

const branch = 'cms/family/abc234/index';
const file = 'content/story.mdx';
const { editor, lead } = hostUsers;
let host: HostState;

const write = (name: string, text: string, path = file) =>
  writeCommit(host.bare, {
    branch: name,
    parent: findCommit(host.bare, name) ?? publishedCommit(host),
    message: 'A change',
    author: { name: 'Ed Itor', email: 'editor@host.example' },
    changes: [{ path, content: Buffer.from(text) }],
  });
const read = (name: string) => readBlob(host.bare, findCommit(host.bare, name)!, file)?.toString();

beforeEach(() => {
  host = makeHost((folder) => {
    put(folder, file, 'One\n\nTwo\n\nThree\n');
  });
  write(branch, 'One\n\n2\n\nThree\n');
  openRequest(host, editor, { title: 'A change', branch, labels: ['decap-cms/draft'] });
});

describe('the repository of a host', () => {
  test('takes a push of a branch from anybody, and a push to the main branch from nobody', () => {
    const clone = join(newFolder(), 'clone');
    git(host.bare, 'clone', '--quiet', host.bare, clone);
    const push = (to: string, pusher?: string) =>
      tryGit(clone, ['push', '--quiet', 'origin', `HEAD:refs/heads/${to}`], {
        env: pusher === undefined ? {} : { [pusherVariable]: pusher },
      });
    git(clone, '-c', 'user.name=A', '-c', 'user.email=a@b.example', 'commit', '--quiet', '--allow-empty', '-m', 'Mine'); // prettier-ignore
    const before = publishedCommit(host);
    expect(push('cms/mine')).toBeDefined();
    expect(push(mainBranch)).toBeUndefined();
    expect(push(mainBranch, 'editor')).toBeUndefined();
    expect(publishedCommit(host)).toBe(before);
    expect(push(mainBranch, 'noes')).toBeDefined();
    expect(publishedCommit(host)).not.toBe(before);
  });

  test('rebases a branch on what was published since', () => {
    write(mainBranch, 'One\n\nTwo\n\nThree\n\nFour\n');
    expect(rebaseBranch(host.bare, branch)).toBe(true);
    expect(read(branch)).toBe('One\n\n2\n\nThree\n\nFour\n');
    write(mainBranch, 'One\n\nII\n\nThree\n\nFour\n');
    expect(rebaseBranch(host.bare, branch)).toBe(false);
  });
});

describe('a request to merge', () => {
  const merge = () => mergeRequest(host, findRequest(host, branch)!, editor, 'Publish');

  test('is merged once its check has passed and a lead has approved it', () => {
    expect(merge()).toBe('check-running');
    reportCheck(host, branch, 'passed');
    expect(merge()).toBe('not-approved');
    expect(approve(host, branch, editor)).toBe(false);
    expect(approve(host, branch, lead)).toBe(true);
    expect(merge()).toBeUndefined();
    expect(read(mainBranch)).toBe('One\n\n2\n\nThree\n');
    expect(listOpenRequests(host)).toEqual([]);
  });

  test('loses its approval and its check with another commit', () => {
    reportCheck(host, branch, 'passed');
    approve(host, branch, lead);
    write(branch, 'One\n\nII\n\nThree\n');
    expect(merge()).toBe('check-running');
    reportCheck(host, branch, 'passed');
    expect(merge()).toBe('not-approved');
  });

  test('is closed when its branch is gone', () => {
    tryGit(host.bare, ['update-ref', '-d', `refs/heads/${branch}`]);
    expect(findRequest(host, branch)).toBeUndefined();
  });
});
