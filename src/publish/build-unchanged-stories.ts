import { readLibrary } from '../library/read-library.ts';
import { workFolders } from '../runtime/paths.ts';
import { buildFromCopy, showOnly } from './build-from-copy.ts';
import type { BuildResult } from './build-output.ts';
import type { LastOutput } from './last-output.ts';
import { leftOut } from './left-out.ts';
import { hasNoLeaks, type Publication } from './prepare-output.ts';
import { unchangedStories, usesOfToday } from './unchanged-stories.ts';

/**
 * Builds the library with nothing new: with the stories that the last output showed as they are now,
 * and that may be shown today.
 *
 * @returns undefined where someone has said no meanwhile
 * @throws Error where that cannot be built or proved, or leaves out no story, because then a build
 *   with the same stories has just failed
 */
export async function buildUnchangedStories(
  { options, stagingFolder, step }: Publication,
  last: LastOutput,
): Promise<BuildResult | undefined> {
  const library = await readLibrary({ ...options, pictureDir: workFolders('build').pictures });
  const unchanged = unchangedStories(library.stories, last, usesOfToday);
  if (unchanged.length === library.stories.length) {
    throw new Error('No story has changed since the last output, so none can be left out.');
  }
  const built = await buildFromCopy(
    {
      library: showOnly(library, unchanged, leftOut),
      copied: new Set(unchanged.map(({ kind, id }) => `${kind}/${id}`)),
      choose: (stories) => unchangedStories(stories, last, usesOfToday),
      reason: leftOut,
    },
    options,
    stagingFolder,
    step,
  );
  return (await hasNoLeaks(built, library, options)) ? built : undefined;
}
