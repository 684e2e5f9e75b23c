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

/** What was published where the whole library could not be built. */
export interface Recovery {
  /** The message of the error that stopped the build. */
  failure: string;
  /** Set where nothing could be built, so that the last output is published without these stories. */
  removal?: RemovalReport;
}

/**
 * Prepares an output after a build has failed, so that a no goes out all the same: the library with
 * nothing new, or else the last output without what may not be shown any more.
 *
 * @param cause the error that stopped the build
 * @throws Error with every reason, where nothing is to be removed, or nothing can be
 */
export async function recoverBuild(
  publication: Publication,
  cause: unknown,
): Promise<PreparedOutput & { recovery: Recovery }> {
  const failure = messageOf(cause);
  const failures = [failure];
  const last = openBase(publication, failures, cause);
  try {
    const make = () => buildUnchangedStories(publication, last);
    return { ...(await prepareOutput(publication, make)), recovery: { failure } };
  } catch (second) {
    failures.push(words.unchangedFailed(messageOf(second)));
  }
  try {
    const { removal, ...prepared } = await removeFromLastOutput(publication);
    if (prepared.proof) return { ...prepared, recovery: { failure, removal } };
    failures.push(words.nothingToRemove);
  } catch (third) {
    failures.push(words.removalFailed(messageOf(third)));
  }
  throw new Error(failures.join('\n'), { cause });
}

/**
 * Builds the library with nothing new: with the stories that the last output showed as they are now,
 * and that may be shown today.
 *
 * @returns undefined where someone has said no meanwhile
 * @throws Error where that cannot be built or proved, or leaves out no story, because then a build
 *   with the same stories has just failed
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

function openBase({ options }: Publication, failures: string[], cause: unknown): LastOutput {
  try {
    return openLastOutput(options);
  } catch (fault) {
    throw new Error([...failures, words.noBase(messageOf(fault))].join('\n'), { cause });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
