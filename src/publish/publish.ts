import { rmSync } from 'node:fs';
import { describeLeaks } from '../leak-scan/leak.ts';
import { writeProof } from '../leak-scan/proof-file.ts';
import { hasNewRemovals } from '../library/has-new-removals.ts';
import type { Library } from '../library/read-library.ts';
import { takeLock } from '../runtime/lock.ts';
import type { Options } from '../runtime/options.ts';
import { buildLockFile, workFolders } from '../runtime/paths.ts';
import { emptyFolder } from '../runtime/write-files.ts';
import { buildOutput, type BuildResult, type RunStep } from './build-output.ts';
import {
  assertReplaceable,
  makeStagingFolder,
  resolveOutputFolder,
  swapOutput,
} from './output-folder.ts';
import { rebuildWithoutHeldBack } from './rebuild-without-held-back.ts';

const runWithoutTimer: RunStep = (_, act) => act();

/**
 * Builds the library and replaces the last output with the new one, whole or not at all. Starts over
 * where someone says no while the build runs.
 *
 * @param assembleContent brings the content folder up to date before it is read for removals again.
 *   Default: the folder is up to date by itself
 * @returns the library as it is published
 * @throws Error where the library cannot be built at all; never for what an editor wrote
 */
export async function publishLibrary(
  requested: Options,
  step: RunStep = runWithoutTimer,
  assembleContent: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Library> {
  const options = { ...requested, outDir: resolveOutputFolder(requested.outDir) };
  assertReplaceable(options);
  const releaseLock = takeLock(buildLockFile);
  try {
    return await buildAndSwap(options, makeStagingFolder(options.outDir), step, assembleContent);
  } finally {
    releaseLock();
  }
}

/**
 * Builds into the staging folder and replaces the last output by that folder. Then deletes the
 * staging folder, even after an error. Every new round follows a new removal, so the rounds end.
 */
async function buildAndSwap(
  options: Options,
  stagingFolder: string,
  step: RunStep,
  assembleContent: () => Promise<unknown>,
): Promise<Library> {
  try {
    for (;;) {
      const built = await buildWithProof(options, stagingFolder, step);
      if (built) {
        const { library, proof } = built;
        writeProof(stagingFolder, options, library, proof);
        await assembleContent();
        if (!(await hasNewRemovals(library, options))) {
          swapOutput(stagingFolder, options.outDir, options.audience);
          return library;
        }
      }
      emptyFolder(stagingFolder);
    }
  } finally {
    rmSync(stagingFolder, { recursive: true, force: true });
  }
}

/**
 * Builds an output without leaks. Where the leak scan finds something of a held-back story, the
 * library is built again from a content folder without such stories.
 *
 * @returns undefined where the leak scan finds something because someone has said no meanwhile
 * @throws Error where the leak scan finds something in the second output too
 */
async function buildWithProof(
  options: Options,
  stagingFolder: string,
  step: RunStep,
): Promise<BuildResult | undefined> {
  const first = await buildOutput(step, options, workFolders('build'), stagingFolder);
  if (first.proof.leaks.length === 0) return first;
  if (await hasNewRemovals(first.library, options)) return undefined;
  const second = await rebuildWithoutHeldBack(first, options, stagingFolder, step);
  if (second.proof.leaks.length === 0) return second;
  if (await hasNewRemovals(first.library, options)) return undefined;
  throw new Error(describeLeaks(second.proof.leaks));
}
