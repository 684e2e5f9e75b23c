import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { isatty } from 'node:tty';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a file of an installed package with the project's own Node, its output shown as it comes.
 * It is stopped after so many seconds, and when this process is; says whether it ended well.
 */
export function runCommand([file = '', ...args]: string[], seconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [join('node_modules', file), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const timer = setTimeout(() => stop(child), seconds * 1000);
  const endWithUs = (signal: NodeJS.Signals) => {
    child.once('exit', () => process.exit(1));
    // A terminal sends Ctrl+C to the child as well.
    if (signal !== 'SIGINT' || !isatty(0)) stop(child);
  };
  for (const signal of signals) process.once(signal, endWithUs);
  return new Promise((resolve) => {
    const ended = (ok: boolean) => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, endWithUs);
      resolve(ok);
    };
    child.once('error', () => ended(false));
    child.once('exit', (code) => ended(code === 0));
  });
}

/** Asks as Ctrl+C does, on which runners stop their servers and workers too; then insists. */
function stop(child: ChildProcess): void {
  child.kill('SIGINT');
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
}
