import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { handoffVariable } from './handoff.ts';
import type { Options } from '../runtime/options.ts';
import { root, type Work } from '../runtime/paths.ts';

/**
 * Runs Astro in a process of its own, which gives its memory back when it ends.
 *
 * @param command `build` or `dev`
 * @param stage where a build writes
 * @param work the folders it works in
 * @param more arguments for Astro
 * @returns what Astro printed
 * @throws Error with what Astro printed, where it failed
 */
export function runAstro(
  command: 'build' | 'dev',
  { contentDir, siteUrl, audience }: Options,
  stage: string,
  work: Work,
  more: readonly string[] = [],
): Promise<string> {
  const astro = spawn(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), command, ...more],
    {
      cwd: root,
      stdio: command === 'dev' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: {
        ...environment(),
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: contentDir,
        SITE_URL: siteUrl.href,
        LIBRARY_AUDIENCE: audience,
        LIBRARY_STAGE: stage,
        LIBRARY_CACHE: work.astro,
        [handoffVariable]: work.handoff,
      },
    },
  );
  let printed = '';
  for (const stream of [astro.stdout, astro.stderr]) {
    stream?.on('data', (piece: Buffer) => (printed += piece.toString()));
  }
  const stop = (signal: NodeJS.Signals) => {
    forget();
    astro.once('close', () => process.kill(process.pid, signal));
    astro.kill(signal);
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve, reject) => {
    astro.on('error', reject);
    astro.on('close', (code) => {
      forget();
      if (code === 0) resolve(printed);
      else
        reject(new Error(`Astro could not build the pages, so the last output stays.\n${printed}`));
    });
  });
}

/** Asked to stop, we stop Astro first, so that it never outlives us, and then ourselves. */
const signals = ['SIGINT', 'SIGTERM'] as const;

/** Variables that Astro would take for its own where the machine happens to have them. */
const mistaken = ['BASE_URL', 'SITE', 'MODE', 'DEV', 'PROD', 'SSR', 'ASSETS_PREFIX', 'NODE_ENV'];

function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !mistaken.includes(name)),
  );
}
