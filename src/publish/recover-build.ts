import { readLibrary } from '../library/read-library.ts';
import { workFolders } from '../runtime/paths.ts';
import { publishingWords as words } from '../words/publishing-en-gb.ts';
import { buildFromCopy, showOnly } from './build-from-copy.ts';
import type { BuildResult } from './build-output.ts';
import { openLastOutput, type LastOutput } from './last-output.ts';
import { leftOut } from './left-out.ts';
import { removeFromLastOutput, type RemovalReport } from './only-remove/remove-from-last-output.ts';
import {
  hasNoLeaks,
  prepareOutput,
  type PreparedOutput,
  type Publication,
} from './prepare-output.ts';
import { unchangedStories, usesOfToday } from './unchanged-stories.ts';

/** What was published after the build of the whole library failed. */
export interface Recovery {
  /** The message of the error that stopped the build. */
  failure: string;
  /**
   * What was removed from the last output; undefined if a library without new content could be built.
   */
  removal?: RemovalReport;
}

/**
 * Prepares an output after a build failed, so that a no still takes effect. Builds the library
 * without new content. If that fails too, removes from the last output what may not be shown today.
 *
 * @param cause the error that stopped the build
 * @throws Error with all reasons if nothing can be removed, or there is nothing to remove
 */
export async function recoverBuild(
  publication: Publication,
  cause: unknown,
): Promise<PreparedOutput & { recovery: Recovery }> {
  const failure = messageOf(cause);
  const failures = [failure];
  const last = openLastOutputOrFail(publication, failures, cause);
  try {
    const make = () => buildUnchangedStories(publication, last);
    return { ...(await prepareOutput(publication, make)), recovery: { failure } };
  } catch (second) {
    failures.push(words.unchangedFailed(messageOf(second)));
  }
  try {
    const { removal, ...prepared } = await removeFromLastOutput(publication, last);
    if (prepared.proof) return { ...prepared, recovery: { failure, removal } };
    failures.push(words.nothingToRemove);
  } catch (third) {
    failures.push(words.removalFailed(messageOf(third)));
  }
  throw new Error(failures.join('\n'), { cause });
}

/**
 * Builds the library without new content. It contains only stories that have not changed since the
 * last output and may be shown today.
 *
 * @returns undefined if someone said no in the meantime
 * @throws Error if that library cannot be built or proved, or if it would leave out no story,
 *   because a build with the same stories has just failed
 */
async function buildUnchangedStories(
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

function openLastOutputOrFail(
  { options }: Publication,
  failures: string[],
  cause: unknown,
): LastOutput {
  try {
    return openLastOutput(options);
  } catch (fault) {
    throw new Error([...failures, words.noBase(messageOf(fault))].join('\n'), { cause });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
