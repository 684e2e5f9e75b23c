import { describeLeaks } from '../leak-scan/leak.ts';
import { createProof, type Proof } from '../leak-scan/proof-file.ts';
import { hasNewRemovals } from '../library/has-new-removals.ts';
import type { Library } from '../library/read-library.ts';
import type { Options } from '../runtime/options.ts';
import { emptyFolder } from '../runtime/write-files.ts';
import type { BuildResult, RunStep } from './build-output.ts';

/** What every way of making an output works with. */
export interface Publication {
  options: Options;
  /** The folder that the output is made in, beside the output folder. */
  stagingFolder: string;
  step: RunStep;
  /** Brings the content folder up to date before it is read for removals again. */
  assembleContent: () => Promise<unknown>;
}

/** An output in the staging folder that may take the place of the last one. */
export interface PreparedOutput {
  library: Library;
  /** Undefined where the last output stays as it is. */
  proof: Proof | undefined;
}

/**
 * Makes an output, and starts over where someone has said no meanwhile. Every new round follows a
 * new removal, so the rounds end.
 *
 * @param make makes the output in the staging folder; see `hasNoLeaks` for its last step
 * @throws Error where the output cannot be made or proved
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
 * Whether the proof of an output found nothing.
 *
 * @param readAtStart the library as it was read before the output was made
 * @returns false where it found something because someone has said no meanwhile
 * @throws Error where it found something for another reason
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
