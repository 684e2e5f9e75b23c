import { beforeEach, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/story/issue.ts';
import { putLists, putStory } from '../support/content-folder.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { newFolder, runCommand } from '../support/run.ts';

let contentDir: string;
const run = (command: string, ...args: string[]) =>
  runInProcess(command, args, { CONTENT_DIR: contentDir });
/** Runs a command as a process of its own, as a person does. One test of each command does so. */
const start = (command: string, ...args: string[]) =>
  runCommand(command, args, { CONTENT_DIR: contentDir });

beforeEach(() => {
  contentDir = newFolder();
  putLists(contentDir);
});

describe('npm run check', () => {
  test('reports nothing for a library without problems', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    expect(await run('check')).toMatchObject({ code: 0, out: 'Nothing to fix.\n' });
  });

  test('reports the file, the line, the problem and what to do, and fails on an error', async () => {
    await putStory(contentDir, { id: 'k7m2qx', change: (data) => (data['consnet'] = 'yes') });
    const { code, out } = start('check');
    expect(code).toBe(1);
    expect(out).toMatch(/stories\/young-person\/k7m2qx\/index\.mdx:\d+ {2}error {2}unknown-field/);
    expect(out).toContain('The field `consnet` is not one this file can have.');
    expect(out).toContain('Did you mean `consent`?');
    expect(out).toContain('1 to fix, 0 suggestions, 0 held back because of a person or a date.');
  });

  test('does not fail for a story that a date holds back', async () => {
    await putStory(contentDir, {
      id: 'k7m2qx',
      change: (data) => (data['publishFrom'] = '2027-01-01'),
    });
    const { code, out } = await run('check');
    expect(out).toContain('info  not-yet');
    expect(code).toBe(0);
  });

  test('writes JSON for programs', async () => {
    await putStory(contentDir, { id: 'k7m2qx', change: (data) => (data['themes'] = ['edge']) });
    const issues = JSON.parse((await run('check', '--format', 'json')).out) as Issue[];
    expect(issues).toEqual([
      {
        rule: 'unknown-theme',
        severity: 'error',
        file: 'stories/young-person/k7m2qx/index.mdx',
        line: expect.any(Number) as number,
        field: 'themes[0]',
        id: 'k7m2qx',
        message: 'The library has no theme with this id.',
        hint: 'Use an id from the folder `themes`.',
      },
    ]);
  });

  test('writes annotations for GitHub', async () => {
    await putStory(contentDir, { id: 'k7m2qx', change: (data) => delete data['title'] });
    expect((await run('check', '--format', 'github')).out).toMatch(
      /^::error file=.*stories\/young-person\/k7m2qx\/index\.mdx,line=\d+,title=missing-field::The field `title` is missing or empty\. Fill it in\.\n$/,
    );
  });

  test('names the formats it knows where another is given', async () => {
    const { code, err } = await run('check', '--format', 'xml');
    expect(code).toBe(1);
    expect(err).toContain('Write text, json or github.');
  });
});
