import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../support/run.ts';

/**
 * Runs `publish.sh` with replacements of `npm` and `rsync`. The build of `npm` writes an output and
 * ends with a code. `rsync` copies nothing. Both record how they were called.
 *
 * @param lastOutput the folder that the host passes from job to job
 */
function publish(buildCode: number, lastOutput?: string) {
  const folder = newFolder();
  const [programs, out] = [join(folder, 'bin'), join(folder, 'out')];
  mkdirSync(programs);
  const program = (name: string, lines: string[]) => {
    writeFileSync(join(programs, name), ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(join(programs, name), 0o755);
  };
  program('npm', [
    `echo "npm $*" >> "${folder}/calls"`,
    '[ "$3" = build ] || exit 0',
    `cat "${out}/page" "${out}.proof.json" >> "${folder}/calls" 2> /dev/null`,
    `mkdir -p "${out}" && echo new > "${out}/page" && echo proof > "${out}.proof.json"`,
    `exit ${String(buildCode)}`,
  ]);
  program('rsync', [`echo rsync >> "${folder}/calls"`]);
  const { status } = spawnSync('sh', ['docs/ci/publish.sh'], {
    env: {
      PATH: `${programs}:${process.env['PATH'] ?? ''}`,
      OUT_DIR: `${out}/`,
      DEPLOY_TO: 'web@stories.example:/srv/www/',
      ...(lastOutput === undefined ? {} : { LAST_OUTPUT: lastOutput }),
    },
  });
  return { code: status, calls: readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') };
}

const proved = ['npm run --silent build', 'npm run --silent check -- --proof'];

test('publish.sh publishes the output of a build', () => {
  expect(publish(0)).toEqual({ code: 0, calls: [...proved, 'rsync'] });
});

test('publish.sh publishes an output that shows less, and then fails so that somebody looks', () => {
  expect(publish(2)).toEqual({ code: 2, calls: [...proved, 'rsync'] });
});

test('publish.sh publishes nothing if the build has published nothing', () => {
  expect(publish(1)).toEqual({ code: 1, calls: [proved[0]] });
});

test('publish.sh gives the last output and its proof to the next build, even after a failure', () => {
  const lastOutput = join(newFolder(), 'published');
  for (const code of [2, 1]) publish(code, lastOutput);
  expect(readFileSync(join(lastOutput, 'site/page'), 'utf8')).toBe('new\n');
  expect(publish(0, lastOutput).calls).toEqual([proved[0], 'new', 'proof', proved[1], 'rsync']);
});
