import { rmSync } from 'node:fs';
import { describeLeaks } from '../leak-scan/leak.ts';
import { writeProof } from '../leak-scan/proof-file.ts';
import type { Library } from '../library/read-library.ts';
import { takeLock } from '../runtime/lock.ts';
import type { Options } from '../runtime/options.ts';
import { buildLockFile, workFolders } from '../runtime/paths.ts';
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
 * Builds the library and replaces the last output with the new one, whole or not at all.
 *
 * @returns the library as it is published
 * @throws Error where the library cannot be built at all; never for what an editor wrote
 */
export async function publishLibrary(
  requested: Options,
  step: RunStep = runWithoutTimer,
): Promise<Library> {
  const options = { ...requested, outDir: resolveOutputFolder(requested.outDir) };
  assertReplaceable(options);
  const releaseLock = takeLock(buildLockFile);
  try {
    return await buildAndSwap(options, makeStagingFolder(options.outDir), step);
  } finally {
    releaseLock();
  }
}

/**
 * Builds into the staging folder and replaces the last output by that folder. Then deletes the
 * staging folder, even after an error.
 */
async function buildAndSwap(
  options: Options,
  stagingFolder: string,
  step: RunStep,
): Promise<Library> {
  try {
    const { library, proof } = await buildWithProof(options, stagingFolder, step);
    writeProof(stagingFolder, options, library, proof);
    swapOutput(stagingFolder, options.outDir, options.audience);
    return library;
  } finally {
    rmSync(stagingFolder, { recursive: true, force: true });
  }
}

/**
 * Builds an output without leaks. Where the leak scan finds something of a held-back story, the
 * library is built again from a content folder without such stories.
 *
 * @throws Error where the leak scan finds something in the second output too
 */
async function buildWithProof(
  options: Options,
  stagingFolder: string,
  step: RunStep,
): Promise<BuildResult> {
  const first = await buildOutput(step, options, workFolders('build'), stagingFolder);
  const result =
    first.proof.leaks.length > 0
      ? await rebuildWithoutHeldBack(first, options, stagingFolder, step)
      : first;
  if (result.proof.leaks.length > 0) throw new Error(describeLeaks(result.proof.leaks));
  return result;
}
