import { execFileSync, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../src/runtime/paths.ts';
import { put } from './content-folder.ts';
import { bareGit } from './git.ts';
import { newFolder, type CommandResult } from './run.ts';
import { today } from './valid-story.ts';

/**
 * A run of `merge-noes.sh` that waits after an answer of the library until the test releases it.
 */
export interface PausedRun {
  /** Resolves when the run has its answer and waits. */
  answered: () => Promise<unknown>;
  release: () => Promise<void>;
  done: Promise<CommandResult>;
}

/** What a run of the script is started with. */
interface MergeNoesOptions {
  /** The number of the answer after which the run waits. Default: the run never waits. */
  pauseAfter?: number;
  /** The folder of the library. Default: a new one. */
  library?: string;
  /** More variables of the script. Default: none. */
  env?: NodeJS.ProcessEnv;
}

/** Starts `merge-noes.sh` in a clone. */
export function startMergeNoes(
  clone: string,
  { pauseAfter = 0, library = makeLibrary(pauseAfter), env = {} }: MergeNoesOptions = {},
): PausedRun {
  const child = spawn('sh', [join(root, 'docs/ci/merge-noes.sh')], {
    cwd: clone,
    env: {
      ...bareGit,
      AS_OF: today,
      LIBRARY: library,
      CONTENT_DIR: join(clone, 'content'),
      ...env,
    },
  });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (printed.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed.err += text.toString()));
  return {
    answered: () => readFile(join(library, 'answered')),
    release: () => writeFile(join(library, 'go'), ''),
    done: new Promise((resolve) =>
      child.on('close', (code) => {
        resolve({ code, ...printed });
      }),
    ),
  };
}

/** Makes a library that runs the real check, and waits after one of its answers. */
function makeLibrary(pauseAfter: number): string {
  const folder = newFolder();
  execFileSync('mkfifo', [join(folder, 'answered'), join(folder, 'go')]);
  put(folder, 'package.json', '{"scripts": {"check": "sh check.sh"}}');
  put(
    folder,
    'check.sh',
    `code=0
node ${join(root, 'src/cli/check.ts')} "$@" || code=$?
echo asked >> asked
if [ "$(wc -l < asked)" -eq ${String(pauseAfter)} ]; then
  echo > answered
  cat go
fi
exit $code
`,
  );
  return folder;
}
