import { rmSync } from 'node:fs';
import { placeWithProof, restoreProof } from '../leak-scan/proof-file.ts';
import type { Library } from '../library/read-library.ts';
import { takeLock } from '../runtime/lock.ts';
import type { Options } from '../runtime/options.ts';
import { buildLockFile } from '../runtime/paths.ts';
import type { RunStep } from './build-output.ts';
import { buildWholeLibrary } from './build-whole-library.ts';
import {
  assertReplaceable,
  makeStagingFolder,
  resolveOutputFolder,
  restoreLastOutput,
  swapOutput,
} from './output-folder.ts';
import { prepareOutput, type PreparedOutput, type Publication } from './prepare-output.ts';
import { recoverBuild, type Recovery } from './recover-build.ts';
import { removeFromLastOutput, type RemovalReport } from './only-remove/remove-from-last-output.ts';

const runWithoutTimer: RunStep = (_, act) => act();

/** The library as it is published. */
export interface PublishedLibrary extends Library {
  /** What was published instead; undefined if the whole library was built. */
  recovery?: Recovery;
}

/**
 * Builds the library and replaces the last output with the new one, whole or not at all. Starts again
 * if someone says no while the build runs. If the library cannot be built, publishes an output that
 * shows less than the last output, so that nothing delays a no.
 *
 * @param assembleContent updates the content folder before its removals are read again. Default:
 *   does nothing
 * @throws Error if nothing can be published. Content that an editor wrote never causes this error
 */
export function publishLibrary(
  options: Options,
  step: RunStep = runWithoutTimer,
  assembleContent: () => Promise<unknown> = () => Promise.resolve(),
): Promise<PublishedLibrary> {
  return publish({ options, step, assembleContent }, async (publication) => {
    try {
      return await prepareOutput(publication, () => buildWholeLibrary(publication));
    } catch (cause) {
      return recoverBuild(publication, cause);
    }
  });
}

/** The library that an output shows after `publishRemovals`, and what was removed. */
export type RemovedFromOutput = Library & { removal: RemovalReport };

/**
 * Removes from the last output what may not be shown today, and changes nothing else. Runs neither
 * Astro nor any export.
 *
 * @throws Error if the last output does not match its proof, or something of a removed story remains.
 *   The last output then stays
 */
export function publishRemovals(options: Options): Promise<RemovedFromOutput> {
  const request = { options, step: runWithoutTimer, assembleContent: () => Promise.resolve() };
  return publish(request, (publication) => removeFromLastOutput(publication));
}

/** Prepares an output beside the output folder, and replaces the last output with it. */
async function publish<T extends object>(
  request: Omit<Publication, 'stagingFolder'>,
  prepare: (publication: Publication) => Promise<PreparedOutput & T>,
): Promise<Library & Omit<T, keyof PreparedOutput>> {
  const outDir = resolveOutputFolder(request.options.outDir);
  const options = { ...request.options, outDir };
  assertReplaceable(options);
  const releaseLock = takeLock(buildLockFile);
  try {
    restoreLastOutput(outDir);
    restoreProof(outDir);
    const stagingFolder = makeStagingFolder(outDir);
    try {
      const { library, proof, ...rest } = await prepare({ ...request, options, stagingFolder });
      // If there is no proof, there is no new output.
      if (proof) {
        placeWithProof(outDir, proof, () => {
          swapOutput(stagingFolder, outDir, options.audience);
        });
      }
      return { ...library, ...rest };
    } finally {
      rmSync(stagingFolder, { recursive: true, force: true });
    }
  } finally {
    releaseLock();
  }
}
