import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenUse } from '../consent/gate.ts';
import { compareWithProof, proofPath, readProof } from '../leak-scan/proof-file.ts';
import type { ShownContentKey } from '../library/shown-content-key.ts';
import type { Options } from '../runtime/options.ts';

/** The output that was published last. Every file is as the proof says. */
export interface LastOutput {
  folder: string;
  /** The day that the output was built for. */
  on: string;
  /** For each story, as `<kind>/<id>`, the key of what the output shows of it. */
  stories: Readonly<Record<string, ShownContentKey>>;
  /** For the id of each check page, the uses that the page calls open. */
  uses: Readonly<Record<string, readonly OpenUse[]>>;
}

/**
 * Opens the last output, so that an output can be made that shows less.
 *
 * @throws Error if the folder has no proof, differs from its proof, or was built for another audience
 */
export function openLastOutput({
  outDir,
  audience,
}: Pick<Options, 'outDir' | 'audience'>): LastOutput {
  const proof = readProof(proofPath(outDir));
  if (proof.audience !== audience || proof.stories === undefined) {
    throw new Error(
      `The output in ${outDir} is of another audience or of an older version of the library, so nothing can be removed from it. Fix what stops the build, then run npm run build.`,
    );
  }
  const differences = compareWithProof(outDir, proof);
  if (differences.length > 0) {
    throw new Error(
      `The output in ${outDir} is not what its build proved, so nothing can be removed from it: ${differences.slice(0, 5).join(' ')} Restore the folder and its proof, or fix what stops the build.`,
    );
  }
  return { folder: outDir, on: proof.on, stories: proof.stories, uses: readOpenUses(outDir) };
}

/** Reads the open uses of every story that has a check page. */
function readOpenUses(folder: string): LastOutput['uses'] {
  const text = readFileSync(join(folder, 'check/status.json'), 'utf8');
  return (JSON.parse(text) as { stories: LastOutput['uses'] }).stories;
}
