import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from '../runtime/options.ts';
import { root, type WorkFolders } from '../runtime/paths.ts';
import { emptyFolder, moveFolder } from '../runtime/write-files.ts';
import { handoffVariable } from './handoff.ts';

/**
 * Makes the pages from the handoff and moves them into the staging folder. Astro builds into a
 * folder of this checkout. If the path of an outside folder begins with the path of the checkout,
 * Astro treats the folder as part of the checkout.
 *
 * @param stagingFolder an empty folder
 * @throws Error with what Astro printed, where it failed
 */
export async function buildPages(
  options: Options,
  stagingFolder: string,
  work: WorkFolders,
): Promise<void> {
  emptyFolder(work.site);
  try {
    await runAstro(options, work.site, work);
    moveFolder(work.site, stagingFolder);
  } finally {
    rmSync(work.site, { recursive: true, force: true });
  }
}

/** How Astro runs as the development server. */
export interface DevServer {
  /** Further arguments for Astro. */
  arguments: readonly string[];
  /** Further variables for Astro. Other users of the machine can read arguments, but not these. */
  env: NodeJS.ProcessEnv;
  /** A function that is called before a signal ends this process. */
  end: () => void;
}

/**
 * Runs Astro in a separate process, so that the memory is free again when Astro ends.
 *
 * @param outputFolder the folder that a build writes to
 * @param work the working folders
 * @param dev set for the development server
 * @returns what Astro printed
 * @throws Error with what Astro printed, where it failed
 */
export function runAstro(
  options: Options,
  outputFolder: string,
  work: WorkFolders,
  dev?: DevServer,
): Promise<string> {
  const command = dev ? ['dev', ...dev.arguments] : ['build'];
  const astro = spawn(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), ...command],
    {
      cwd: root,
      // Astro gets no input, because one of its keys opens a browser, and the command line of the
      // browser would contain the secret address. With `ipc`, Astro notices when this process is
      // killed.
      stdio: dev ? ['ignore', 'inherit', 'inherit', 'ipc'] : ['ignore', 'pipe', 'pipe'],
      env: { ...astroEnvironment(options, outputFolder, work), ...dev?.env },
    },
  );
  let printed = '';
  for (const stream of [astro.stdout, astro.stderr]) {
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  const stopListening = forwardStopSignals(astro, dev?.end);
  return new Promise((resolve, reject) => {
    astro.on('error', reject);
    astro.on('close', (code) => {
      stopListening();
      if (code === 0) resolve(printed);
      else reject(new Error(`Astro could not build the pages.\n${printed}`));
    });
  });
}

/**
 * Variables that Astro does not get: those that it would read as its own settings, and the folder in
 * which Node keeps compiled code. Astro makes code from the words of stories, which must not be kept.
 */
const withheldVariables = [
  'BASE_URL',
  'SITE',
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'ASSETS_PREFIX',
  'NODE_ENV',
  'NODE_COMPILE_CACHE',
];

function astroEnvironment(
  { contentDir, siteUrl, audience }: Options,
  outputFolder: string,
  work: WorkFolders,
): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !withheldVariables.includes(name),
  );
  return {
    ...Object.fromEntries(inherited),
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: contentDir,
    SITE_URL: siteUrl.href,
    LIBRARY_AUDIENCE: audience,
    LIBRARY_STAGE: outputFolder,
    LIBRARY_CACHE: work.astro,
    [handoffVariable]: work.handoff,
  };
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Passes stop signals on to Astro, so that Astro never runs longer than this process. This process
 * stops when Astro has ended.
 *
 * @param end is called before this process stops
 * @returns a function that stops passing signals on
 */
function forwardStopSignals(astro: ChildProcess, end: () => void = () => undefined): () => void {
  const stop = (signal: NodeJS.Signals) => {
    stopListening();
    astro.once('close', () => {
      // Node calls no listeners for `exit` when a signal ends the process.
      end();
      process.kill(process.pid, signal);
    });
    astro.kill(signal);
  };
  const stopListening = () => {
    for (const signal of stopSignals) process.off(signal, stop);
  };
  for (const signal of stopSignals) process.on(signal, stop);
  return stopListening;
}
