import { copyFileSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { artifactFolders, codeKey } from '../../runtime/code-keys.ts';
import { deleteOtherFiles } from '../../runtime/delete-other-files.ts';
import { hashKey } from '../../runtime/hash-keys.ts';
import type { ArtifactWork } from './artifact-worker.ts';
import { makeArtifacts, type ArtifactRequest, type CachedArtifact } from './artifacts.ts';

/** The requested artifacts, now all in the cache. */
export interface CachedArtifacts {
  artifacts: CachedArtifact[];
  /** The number of artifacts that had to be made. The others were already in the cache. */
  made: number;
}

/**
 * The minimum number of artifacts for which workers start. For fewer artifacts, starting a worker
 * takes longer than it saves.
 */
const fewestForWorkers = 40;
/** The maximum number of workers. More would only wait for the disk and for memory. */
const mostWorkers = 4;

/**
 * Makes the requested artifacts that are not in the cache, and deletes all other files of the
 * cache. Makes an artifact only once for the same input and the same code. Uses several workers for
 * many artifacts.
 *
 * @param cacheDir the folder of the cache
 * @param pictureDir the folder of the clean pictures
 * @throws Error if an artifact cannot be made
 */
export async function cacheArtifacts(
  requests: readonly ArtifactRequest[],
  cacheDir: string,
  pictureDir: string,
): Promise<CachedArtifacts> {
  const code = codeKey(artifactFolders);
  const artifacts = requests.map((request) => ({
    ...request,
    file: join(cacheDir, cacheName(request, code)),
  }));
  const cached = deleteOtherFiles(cacheDir, new Set(artifacts.map(({ file }) => basename(file))));
  const missing = artifacts.filter(({ file }) => !cached.has(basename(file)));
  const workers =
    missing.length < fewestForWorkers ? 0 : Math.min(mostWorkers, availableParallelism());
  if (workers < 2) await makeArtifacts(missing, pictureDir);
  else {
    const shares = divideWork(missing, workers);
    await Promise.all(shares.map((share) => runWorker({ artifacts: share, pictureDir })));
  }
  return { artifacts, made: missing.length };
}

/** Copies artifacts from the cache into an output folder. */
export function copyArtifacts(artifacts: readonly CachedArtifact[], output: string): void {
  for (const { path, file } of artifacts) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    copyFileSync(file, join(output, path));
  }
}

function cacheName({ path, maker, input }: ArtifactRequest, code: string): string {
  return `${hashKey(code, maker, JSON.stringify(input)).slice(0, 32)}${extname(path)}`;
}

/**
 * Divides artifacts among workers. The artifacts of one story go to one worker, because they have
 * parts in common, such as codes. Neighbouring stories go to different workers, because large
 * artifacts are often neighbours.
 */
function divideWork(artifacts: readonly CachedArtifact[], workers: number): CachedArtifact[][] {
  const folderOf = (path: string) => (path.startsWith('stories/') ? dirname(path) : path);
  const folders = [...Map.groupBy(artifacts, ({ path }) => folderOf(path)).values()];
  return Array.from({ length: workers }, (_, worker) =>
    folders.filter((_, index) => index % workers === worker).flat(),
  );
}

function runWorker(workerData: ArtifactWork): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('artifact-worker.ts', import.meta.url), { workerData });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('The slides and handouts cannot be made. Try again.'));
    });
  });
}
