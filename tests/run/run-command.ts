import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { isatty } from 'node:tty';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The time limit of a command, in milliseconds. The other stages can then still report. */
const maxDuration = 60 * 60 * 1000;

/**
 * Runs a file of an installed package with the project's own Node. The command stops when this
 * process is stopped.
 *
 * @param command the file within `node_modules`, then its arguments
 * @param write receives the output in chunks. Default: the command prints to the terminal
 * @param env variables of the command, besides those of this process
 * @returns whether the command ended with exit code 0
 */
export function runCommand(
  [file = '', ...args]: string[],
  write?: (text: string) => void,
  env?: Readonly<Record<string, string>>,
): Promise<boolean> {
  const output = write ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, [join('node_modules', file), ...args], {
    stdio: [write ? 'ignore' : 'inherit', output, output],
    env: { ...process.env, ...env, ...(process.stdout.isTTY && !process.env['NO_COLOR'] ? { FORCE_COLOR: '1' } : {}) }, // prettier-ignore
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => write?.(text));
  }
  const timer = setTimeout(() => stop(child), maxDuration);
  const stopWithUs = (signal: NodeJS.Signals) => {
    child.once('exit', () => process.exit(1));
    // A terminal sends the signal of Ctrl+C to the child as well as to this process.
    if (signal !== 'SIGINT' || !isatty(0)) stop(child);
  };
  for (const signal of signals) process.once(signal, stopWithUs);
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, stopWithUs);
      resolve(ok);
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });
}

/**
 * Sends the signal of Ctrl+C, so that a runner also stops its servers and workers. Kills the
 * process after ten seconds.
 */
function stop(child: ChildProcess): void {
  child.kill('SIGINT');
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
}
