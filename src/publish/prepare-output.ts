import { describeLeaks } from '../leak-scan/leak.ts';
import { createProof, type Proof } from '../leak-scan/proof-file.ts';
import { hasNewRemovals } from '../library/has-new-removals.ts';
import type { Library } from '../library/read-library.ts';
import type { Options } from '../runtime/options.ts';
import { emptyFolder } from '../runtime/write-files.ts';
import type { BuildResult, RunStep } from './build-output.ts';

/** What is needed to make an output, by whichever way. */
export interface Publication {
  options: Options;
  /** The folder that the output is made in, beside the output folder. */
  stagingFolder: string;
  step: RunStep;
  /** Updates the content folder before its removals are read again. */
  assembleContent: () => Promise<unknown>;
}

/** An output in the staging folder that may replace the last output. */
export interface PreparedOutput {
  library: Library;
  /** Undefined if the last output stays as it is. */
  proof: Proof | undefined;
}

/**
 * Makes an output. Starts again if someone said no in the meantime. Each new attempt follows a new
 * removal, so the attempts end.
 *
 * @param make makes the output in the staging folder; undefined if someone said no in the meantime
 * @throws Error if the output cannot be made or proved
 */
export async function prepareOutput(
  { options, stagingFolder, assembleContent }: Publication,
  make: () => Promise<BuildResult | undefined>,
): Promise<PreparedOutput> {
  for (;;) {
    emptyFolder(stagingFolder);
    const made = await make();
    if (!made) continue;
    const proof = createProof(stagingFolder, options, made.library, made.proof);
    await assembleContent();
    if (!(await hasNewRemovals(made.library, options))) return { library: made.library, proof };
  }
}

/**
 * Whether the leak scan of an output found nothing.
 *
 * @param readAtStart the library as it was read before the output was made
 * @returns false if there are leaks because someone said no in the meantime
 * @throws Error if there are leaks for another reason
 */
export async function hasNoLeaks(
  { proof }: BuildResult,
  readAtStart: Library,
  options: Options,
): Promise<boolean> {
  if (proof.leaks.length === 0) return true;
  if (await hasNewRemovals(readAtStart, options)) return false;
  throw new Error(describeLeaks(proof.leaks));
}
