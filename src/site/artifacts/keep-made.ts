import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { keyOf } from '../../runtime/key.ts';
import { keyOfCode } from '../../runtime/code-key.ts';
import { make } from './make.ts';
import type { Kept, Wanted } from './wanted.ts';
import type { Share } from './worker.ts';

/** What became of the wanted files. */
export interface Made {
  kept: Kept[];
  /** How many had to be made; the others lay in the cache. */
  made: number;
}

/** Below this many it costs more to start a worker than it saves. */
const fewest = 40;
/** More workers than this only wait for the disk and for each other's memory. */
const mostWorkers = 4;

/**
 * Sees to it that every wanted file lies in the cache, and nothing else does. A file is made once
 * for the same input and the same code, and several are made at a time.
 *
 * @throws Error where one cannot be made
 */
export async function keepMade(
  wanted: readonly Wanted[],
  cacheDir: string,
  pictureDir: string,
): Promise<Made> {
  const code = keyOfCode(['story', 'checks', 'words', 'exports', 'build/made']);
  const kept = wanted.map((each) => ({ ...each, file: join(cacheDir, nameOf(each, code)) }));
  mkdirSync(cacheDir, { recursive: true });
  const there = keepOnly(cacheDir, new Set(kept.map(({ file }) => basename(file))));
  const missing = kept.filter(({ file }) => !there.has(basename(file)));
  const workers = missing.length < fewest ? 0 : Math.min(mostWorkers, availableParallelism());
  if (workers < 2) await make(missing, pictureDir);
  else await Promise.all(shares(missing, workers).map((files) => work({ files, pictureDir })));
  return { kept, made: missing.length };
}

/** Puts files from the cache into an output. */
export function placeMade(kept: readonly Kept[], output: string): void {
  for (const { path, file } of kept) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    copyFileSync(file, join(output, path));
  }
}

function nameOf({ path, maker, input }: Wanted, code: string): string {
  return `${keyOf(code, maker, JSON.stringify(input)).slice(0, 32)}${extname(path)}`;
}

/** Deletes what is not wanted any more, and what was left half written; tells what is there. */
function keepOnly(cacheDir: string, wanted: ReadonlySet<string>): Set<string> {
  const names = readdirSync(cacheDir);
  for (const name of names.filter((each) => !wanted.has(each))) {
    rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
  return new Set(names.filter((name) => wanted.has(name)));
}

/** Neighbours go to different workers, since what is large often lies together. */
function shares(files: readonly Kept[], count: number): Kept[][] {
  return Array.from({ length: count }, (_, share) =>
    files.filter((_, place) => place % count === share),
  );
}

function work(share: Share): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: share });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('The slides cannot be made, so the last output stays. Try again.'));
    });
  });
}
