import { hasNewRemovals } from '../library/has-new-removals.ts';
import { workFolders } from '../runtime/paths.ts';
import { buildOutput, type BuildResult } from './build-output.ts';
import { hasNoLeaks, type Publication } from './prepare-output.ts';
import { rebuildWithoutHeldBack } from './rebuild-without-held-back.ts';

/**
 * Builds an output without leaks. Where the leak scan finds something of a held-back story, the
 * library is built again from a content folder without such stories.
 *
 * @returns undefined where the leak scan finds something because someone has said no meanwhile
 * @throws Error where the leak scan finds something in the second output too
 */
export async function buildWholeLibrary({
  options,
  stagingFolder,
  step,
}: Publication): Promise<BuildResult | undefined> {
  const first = await buildOutput(step, options, workFolders('build'), stagingFolder);
  if (first.proof.leaks.length === 0) return first;
  if (await hasNewRemovals(first.library, options)) return undefined;
  const second = await rebuildWithoutHeldBack(first, options, stagingFolder, step);
  return (await hasNoLeaks(second, first.library, options)) ? second : undefined;
}
