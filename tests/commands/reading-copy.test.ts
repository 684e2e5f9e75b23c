import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ReadingCopyFile } from '../../src/checks/reading-copy-file.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { createDeskRepository } from '../support/desk-repository.ts';
import { git } from '../support/git.ts';
import { listeningDesk } from '../support/listening-desk.ts';
import { newFolder, runCommand } from '../support/run.ts';

const identity = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.org'];
let contentDir: string;
let home: string;
const run = (...args: string[]) =>
  runCommand('reading-copy', args, { CONTENT_DIR: contentDir, HOME: home });

beforeEach(async () => {
  contentDir = newFolder();
  home = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
});

describe('npm run reading-copy', () => {
  test('writes one file that only its maker can read, outside the content and the output', () => {
    const { code, out } = run('k7m2qx');
    const folder = join(home, 'Reading copies');
    const [name = ''] = readdirSync(folder);
    const [, fingerprint = ''] = /code of this version is (\S+?)\./.exec(out) ?? [];
    expect({ code, mode: statSync(join(folder, name)).mode & 0o777 }).toEqual({
      code: 0,
      mode: 0o600,
    });
    const html = readFileSync(join(folder, name), 'utf8');
    expect(html).toContain(fingerprint);
    expect(html).toContain('The kettle was always on');
    // The styles and the fonts are in the file.
    expect(html).toContain('url(data:font/woff2;base64,');
    expect(html).not.toMatch(/url\((?!data:)/);
  });

  test('writes nothing into the content, the output or a repository', () => {
    const inContent = join(contentDir, 'copies');
    mkdirSync(inContent);
    for (const folder of [inContent, 'docs']) {
      expect(run('k7m2qx', '--out', folder)).toMatchObject({ code: 1 });
    }
    expect(readdirSync(inContent)).toEqual([]);
    expect(existsSync(join(home, 'Reading copies'))).toBe(false);
  });

  test('locks a copy only after a safe way to the person was confirmed, and says the words once', () => {
    const asked = run('k7m2qx', '--encrypt');
    expect(asked).toMatchObject({ code: 1, out: '' });
    expect(asked.err).toContain('Ask first how the person can be reached safely.');
    const { code, out } = run('k7m2qx', '--encrypt', '--safe-way-agreed');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {4}[a-z]+(?: [a-z]+){5}$/m);
    const folder = join(home, 'Reading copies');
    const html = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
    expect(html).not.toContain('kettle');
    expect(html).not.toContain('Robin');
  });
});

test('the desk says whom to ring after a no: everyone who noted a use', async () => {
  const repository = createDeskRepository();
  const use =
    '{on: 2026-11-02, use: learning, where: A day, to: staff, notedBy: a team, reach: "1"}';
  put(repository.contentDir, 'told/abc234.yaml', `id: abc234\nshown:\n  - ${use}\n`);
  git(repository.folder, 'add', '-A');
  git(repository.folder, ...identity, 'commit', '--quiet', '-m', 'What came of it');
  const desk = await listeningDesk(repository.contentDir);
  await desk.publish();
  const ask = (slug: string) => desk.ask('whomToRing', { collection: 'family', slug });
  expect((await ask('abc234/index')).data).toEqual({
    ring: ['a team: 1 (A day, 2 November 2026)'],
  });
  expect((await ask('abc235/index')).data).toEqual({ ring: [] });
});

test('the desk makes a copy of the draft as it was saved, and of nothing else', async () => {
  const repository = createDeskRepository();
  const desk = await listeningDesk(repository.contentDir);
  await desk.save('new234', '---\ntitle: A pear tree\n---\n\nWe sat under it.\n');
  const question = { collection: 'family', slug: 'new234/index', isEasyRead: false };
  const { status, data } = await desk.ask('readingCopy', question);
  expect(status).toBe(200);
  const { name, html } = data as ReadingCopyFile;
  expect(name).toMatch(/^new234-[0-9A-Z-]+\.html$/);
  expect(html).toContain('We sat under it.');
  const other = await desk.ask('readingCopy', { ...question, slug: 'abc235/index' });
  expect(other).toMatchObject({
    status: 409,
    data: { error: expect.stringContaining('no story') as unknown },
  });
});
