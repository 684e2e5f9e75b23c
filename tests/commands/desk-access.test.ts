import { rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codePrefix, tokenHeader } from '../../src/desk-settings/access-agreement.ts';
import { put } from '../support/content-folder.ts';
import { bareGit, beginRepository, git } from '../support/git.ts';
import { closeDesks, listeningDesk, type ListeningDesk } from '../support/listening-desk.ts';
import { newFolder } from '../support/run.ts';

const folder = newFolder();
let desk: ListeningDesk;

beforeAll(async () => {
  Object.assign(process.env, bareGit);
  put(folder, 'content/library.yaml', 'name: Our library\n');
  beginRepository(folder);
  desk = await listeningDesk(`${folder}/content`);
});

afterAll(() => {
  closeDesks();
  rmSync(folder, { recursive: true });
});

const noToken = { status: 403, data: { error: expect.stringMatching(/^This window may not use the desk/) as string } }; // prettier-ignore
const readCode = () => desk.readFragment().slice(codePrefix.length);
const list = { action: 'unpublishedEntries', params: { branch: 'editorial' } };

describe('a request of another user of the machine, with every header of the desk’s page', () => {
  test('reads nothing without the token', async () => {
    expect(await desk.post('api/v1', list, {})).toMatchObject(noToken);
  });

  test('reads nothing with a wrong token', async () => {
    for (const token of ['', 'x', desk.token.slice(1), `${desk.token}0`, readCode()]) {
      expect(await desk.post('api/v1', list, { [tokenHeader]: token })).toMatchObject(noToken);
    }
  });

  test('writes nothing without the token', async () => {
    const saved = await desk.ask('persistEntry', {}, { [tokenHeader]: 'x' });
    expect(saved).toMatchObject(noToken);
    expect(git(folder, 'branch', '--format=%(refname:short)').split('\n')).toEqual([
      'editorial',
      'main',
    ]);
  });

  test('is refused before its body is read', async () => {
    const { hostname, port } = new URL(desk.address);
    const status = await new Promise((resolve, reject) => {
      const headers = { origin: desk.address, 'content-type': 'application/json', 'content-length': 1_000_000 }; // prettier-ignore
      const unfinished = request({ hostname, port, path: '/api/v1', method: 'POST', headers }, (response) => resolve(response.statusCode)); // prettier-ignore
      unfinished.on('error', reject);
      unfinished.write('{');
    });
    expect(status).toBe(403);
  });
});

test.skipIf(process.platform === 'win32')(
  'another user of the machine cannot read the folders in which the desk works',
  () => {
    const tree = /^(\S+) .*\[editorial\]$/m.exec(git(folder, 'worktree', 'list'))?.[1] ?? '';
    expect(statSync(join(tree, '../..')).mode & 0o077).toBe(0);
  },
);

describe('the code in the address', () => {
  test('gives the token once, and the address then has a new code', async () => {
    const code = readCode();
    expect(await desk.post('api/session', { code }, {})).toEqual({
      status: 200,
      data: { token: desk.token },
    });
    expect(await desk.post('api/session', { code }, {})).toMatchObject(noToken);
    expect(readCode()).not.toBe(code);
    expect(await desk.post('api/session', { code: readCode() }, {})).toMatchObject({ status: 200 });
  });

  test('is neither the token nor guessed from it', () => {
    expect(readCode()).toMatch(/^[0-9a-f]{32}$/);
    expect(desk.token).toMatch(/^[0-9a-f]{32}$/);
    expect(readCode()).not.toBe(desk.token);
  });

  test.each([[{}], [{ code: 1 }], [{ code: '' }], [{ code: 'x'.repeat(5000) }]])(
    'is refused if it is wrong: %o',
    async (body) => {
      expect(await desk.post('api/session', body, {})).toMatchObject(noToken);
    },
  );

  test('gives nothing to a page of another address', async () => {
    const code = readCode();
    for (const headers of [{ origin: 'http://localhost:1' }, { 'sec-fetch-site': 'same-site' }]) {
      expect((await desk.post('api/session', { code }, headers)).status).toBe(403);
    }
    expect(readCode()).toBe(code);
  });
});

test('a window can ask whether its token is still valid, and uses up no code', async () => {
  const code = readCode();
  const ask = (token: string) => desk.post('api/session', {}, { [tokenHeader]: token });
  expect(await ask(desk.token)).toEqual({ status: 200, data: {} });
  expect(await ask('x')).toMatchObject(noToken);
  expect(readCode()).toBe(code);
});
