import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../runtime/paths.ts';
import type { Audience } from '../story/vocabulary.ts';
import { brandStylesVariable } from './brand-styles.ts';
import { compiledCodeVariable } from './compiled-site/keep-compiled-pages.ts';
import { handoffVariable } from './handoff.ts';

/** Everything besides the code that decides the bytes of a compiled site. */
export interface SiteSource {
  /** The address and base path of the site. */
  siteUrl: URL;
  /** The audience, because only staff see some pages. */
  audience: Audience;
  /** The styles of the organisation's brand. */
  brandStyles: string;
}

/** How Astro compiles the code of the site. */
export interface AstroBuild {
  command: 'build';
  /** The folder for the files that browsers load, inside this checkout. */
  outputFolder: string;
  /** The folder for the code that renders pages. */
  compiledCode: string;
  cacheFolder: string;
}

/** How Astro runs as the development server. */
export interface AstroServer {
  command: 'dev';
  /** The folder of the handoff. */
  handoff: string;
  cacheFolder: string;
  /** Further arguments for Astro. */
  arguments: readonly string[];
  /** Further variables for Astro. Other users of the machine can read arguments, but not these. */
  env: NodeJS.ProcessEnv;
  /** A function that is called before a signal ends this process. */
  end: () => void;
}

/**
 * Runs Astro in a separate process, so that the memory is free again when Astro ends. A build gets no
 * story and no path of one, so nothing that it makes can contain a story.
 *
 * @throws Error with what Astro printed, where it failed
 */
export function runAstro(source: SiteSource, run: AstroBuild | AstroServer): Promise<void> {
  const isServer = run.command === 'dev';
  const args = isServer ? run.arguments : [];
  const astro = spawn(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), run.command, ...args],
    {
      cwd: root,
      // Astro gets no input, because one of its keys opens a browser, and the command line of the
      // browser would contain the secret address. With `ipc`, Astro notices when this process is
      // killed.
      stdio: isServer ? ['ignore', 'inherit', 'inherit', 'ipc'] : ['ignore', 'pipe', 'pipe'],
      env: astroEnvironment(source, run),
    },
  );
  let printed = '';
  for (const stream of [astro.stdout, astro.stderr]) {
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  const stopListening = forwardStopSignals(astro, isServer ? run.end : undefined);
  return new Promise((resolve, reject) => {
    astro.on('error', reject);
    astro.on('close', (code) => {
      stopListening();
      if (code === 0) resolve();
      else reject(new Error(`Astro could not compile the site.\n${printed}`));
    });
  });
}

/**
 * Variables that Astro does not get: those that it would read as its own settings, and those that
 * lead to content.
 */
const withheldVariables = [
  ...['BASE_URL', 'SITE', 'MODE', 'DEV', 'PROD', 'SSR', 'ASSETS_PREFIX', 'NODE_ENV'],
  ...['CONTENT_DIR', 'OUT_DIR', 'GUARD_LIST', 'GUARD_KEY', handoffVariable, compiledCodeVariable],
];

function astroEnvironment(
  { siteUrl, audience, brandStyles }: SiteSource,
  run: AstroBuild | AstroServer,
): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !withheldVariables.includes(name),
  );
  return {
    ...Object.fromEntries(inherited),
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_URL: siteUrl.href,
    LIBRARY_AUDIENCE: audience,
    LIBRARY_CACHE: run.cacheFolder,
    [brandStylesVariable]: brandStyles,
    ...(run.command === 'build'
      ? { LIBRARY_STAGE: run.outputFolder, [compiledCodeVariable]: run.compiledCode }
      : { [handoffVariable]: run.handoff, ...run.env }),
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
