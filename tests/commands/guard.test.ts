import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/story/issue.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { environment, newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';

const folder = newFolder();
const contentDir = newFolder();
putLists(contentDir);
await putStory(contentDir, {
  ...{ id: 'k7m2qx', kind: 'professional', body: 'So Quillon came.\n' },
  // An answer for the word, so that only the list speaks against it.
  change: (data) => (data['names'] = [{ word: 'Quillon', is: 'place' }]),
});
await putStory(contentDir, { id: 'q4n8vt' });
const list = join(folder, 'list');
const key = join(folder, 'key');

/** Runs a command as a person does, with names on its standard input. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}, input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${command}.ts`, ...args],
    {
      encoding: 'utf8',
      input,
      env: {
        ...environment,
        AS_OF: today,
        CONTENT_DIR: contentDir,
        GUARD_LIST: list,
        GUARD_KEY: key,
        ...env,
      },
    },
  );
  return { code: status, output: stdout + stderr };
}

/** Runs `check` within this process. */
async function check(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { code, out, err } = await runInProcess('check', args, {
    CONTENT_DIR: contentDir,
    GUARD_LIST: list,
    GUARD_KEY: key,
    ...env,
  });
  return { code, output: out + err };
}

describe('npm run guard', () => {
  it('makes a key and a list, looks for the names on it, and writes no name anywhere', async () => {
    expect(run('guard', ['key', key])).toMatchObject({ code: 0 });
    const added = run('guard', ['add'], {}, 'Quillon\nTavish Merrow\nWill\n');
    expect(added).toMatchObject({ code: 0 });
    const checked = await check(['--format', 'json']);
    expect(checked.code).toBe(1);
    const issues = JSON.parse(checked.output) as Issue[];
    // The name stands in the answer and in the body.
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'guarded-name' },
      { rule: 'guarded-name' },
    ]);
    expect(run('guard', [])).toMatchObject({ code: 0 });
    for (const text of [added.output, checked.output, readFileSync(list, 'utf8')])
      expect(text).not.toMatch(/quillon|tavish|merrow|\bwill\b/i);
    for (const file of [list, key]) expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('removes a name, and adds it again so that it counts only with a capital', async () => {
    expect(run('guard', ['remove'], {}, 'quillon\n')).toMatchObject({ code: 0 });
    expect(await check([])).toMatchObject({ code: 0 });
    expect(run('guard', ['add', '--capital'], {}, 'quillon\n')).toMatchObject({ code: 0 });
    expect(await check([])).toMatchObject({ code: 1 });
  });

  it('reports names that it could not add by their number, not by the name', () => {
    const { code, output } = run('guard', ['add'], {}, 'Tea Merrow\n…\n');
    expect(code).toBe(1);
    expect(output).toContain('Not taken: number 2.');
    expect(output).not.toMatch(/Tea|Merrow/);
  });

  const refusesName = (...args: string[]) => {
    const { code, output } = run('guard', args);
    expect(code).toBe(1);
    expect(output).toContain('Never write a name in the command');
    expect(output).not.toContain('Quillon');
  };

  it.each([['add', 'Quillon']])(
    'refuses a name that is written as an argument: %s %s',
    refusesName,
  );

  it.each([['Quillon'], ['remove', 'Quillon']])(
    'refuses a name that is written as an argument: %s %s',
    fullPass,
    refusesName,
  );

  it('refuses to write a list or a key into a repository or the content folder', () => {
    for (const place of [join(contentDir, 'list'), 'list', join('docs', 'list')]) {
      expect(run('guard', ['add'], { GUARD_LIST: place }, 'Quillon\n').output).toContain(
        'must not be in',
      );
      expect(run('guard', ['key', place]).output).toContain('must not be in');
      expect(existsSync(place)).toBe(false);
    }
  });

  it('never overwrites a key, nor a list that was made with another key', () => {
    const before = readFileSync(list, 'utf8');
    expect(run('guard', ['key', key]).code).toBe(1);
    const other = { GUARD_KEY: 'a'.repeat(64) };
    expect(run('guard', ['add'], other, 'Quillon\n').output).toContain('is not the key');
    expect(readFileSync(list, 'utf8')).toBe(before);
  });
});

describe('a guard list without its key', () => {
  it('is an error of `check`, and nothing is built', async () => {
    const checked = await check([], { GUARD_KEY: '' });
    expect(checked.code).toBe(1);
    expect(checked.output).toContain('guard-unusable');
    const outDir = join(newFolder(), 'site');
    const built = run('build', [], { GUARD_KEY: '', OUT_DIR: outDir });
    expect(built.code).toBe(1);
    expect(built.output).toContain('no key to read it with');
    expect(existsSync(outDir)).toBe(false);
  });

  it('is an error of `check --changed`, but only a warning for a removal', async () => {
    const git = (...args: string[]) =>
      spawnSync('git', [
        '-C',
        contentDir,
        '-c',
        'user.name=a',
        '-c',
        'user.email=a@b.org',
        ...args,
      ]);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Stories');
    const change = () => check(['--changed', 'HEAD'], { GUARD_KEY: '' });
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-01\n');
    expect(await change()).toMatchObject({
      code: 0,
      output: expect.stringContaining('guard-unusable') as string,
    });
    writeFileSync(join(contentDir, 'library.yaml'), 'organisation: Tea\n');
    expect(await change()).toMatchObject({
      code: 1,
      output: expect.stringContaining('guard-unusable') as string,
    });
  });
});
