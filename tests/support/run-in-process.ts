import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { root } from '../../src/runtime/paths.ts';
import { environment, type CommandResult } from './run.ts';
import { today } from './valid-story.ts';

let runs = 0;

/**
 * Runs one of the library's commands within this process, which is a second faster than a new
 * process. The command has its own arguments, environment, output and exit code. A test file can
 * run only one command at a time.
 *
 * @param command the name of its file in `src/cli`
 * @param args its arguments
 * @param env further environment variables; the day is `today` unless `AS_OF` is given
 */
export async function runInProcess(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<CommandResult> {
  const { argv, env: ownEnvironment, exitCode } = process;
  const { log, error } = console;
  const write = process.stdout.write.bind(process.stdout);
  const printed = { out: '', err: '' };
  const file = join(root, 'src', 'cli', `${command}.ts`);
  process.argv = [process.execPath, file, ...args];
  process.env = { ...environment, AS_OF: today, ...env };
  process.exitCode = undefined;
  console.log = (...values: unknown[]) => void (printed.out += `${format(...values)}\n`);
  console.error = (...values: unknown[]) => void (printed.err += `${format(...values)}\n`);
  process.stdout.write = (text: string | Uint8Array) => {
    printed.out += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
  try {
    // A command is a file that runs when it is imported. Each run imports another address, because
    // Node imports the same address only once.
    await import(/* @vite-ignore */ `${pathToFileURL(file).pathname}?run=${String((runs += 1))}`);
    return { code: currentExitCode(), ...printed };
  } finally {
    process.stdout.write = write;
    Object.assign(console, { log, error });
    Object.assign(process, { argv, env: ownEnvironment });
    process.exitCode = exitCode;
  }
}

/** The exit code that the command has set. Default: 0. */
function currentExitCode(): number {
  return Number(process.exitCode ?? 0);
}
