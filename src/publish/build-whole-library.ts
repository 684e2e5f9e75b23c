import type { Leak } from '../leak-scan/leak.ts';
import { hasNewRemovals } from '../library/has-new-removals.ts';
import type { Library } from '../library/read-library.ts';
import type { Options } from '../runtime/options.ts';
import { workFolders } from '../runtime/paths.ts';
import { errorFinding, toIssue, type Issue } from '../story/issue.ts';
import { buildFromCopy } from './build-from-copy.ts';
import { buildOutput, type BuildResult, type RunStep } from './build-output.ts';
import { findPacksWithLeaks, isOfPack } from './hold-back-packs.ts';
import { isStoryOf } from './hold-back-stories.ts';
import { hasNoLeaks, type Publication } from './prepare-output.ts';

/**
 * Builds an output without leaks. If the leak scan finds something of a held-back story, the library
 * is built again from a content folder without held-back stories.
 *
 * @returns undefined if there are leaks because someone said no in the meantime
 * @throws Error if the second output has leaks too
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

/**
 * Builds the library again from a copy of the content folder without held-back stories, in empty
 * folders. A match in the rebuilt output is a leak, unless public texts explain the match. In that
 * case the author has copied the public text into the held-back story, and such a draft must not
 * keep the library from being published.
 */
async function rebuildWithoutHeldBack(
  { library: firstLibrary, proof: firstProof }: BuildResult,
  options: Options,
  stagingFolder: string,
  step: RunStep,
): Promise<BuildResult> {
  const copied = new Set(firstProof.showable);
  const toBuild = { library: firstLibrary, copied, reason: refused };
  const rebuilt = await buildFromCopy(toBuild, options, stagingFolder, step);
  // A pack that quotes a held-back story must not keep the library from being published.
  const withoutPacks = findPacksWithLeaks(rebuilt.proof.leaks);
  const { library, proof } =
    withoutPacks.size === 0
      ? rebuilt
      : await buildFromCopy({ ...toBuild, withoutPacks }, options, stagingFolder, step);
  const foundAgain = [...proof.leaks, ...proof.explained];
  const unexplained = firstProof.leaks.filter(({ place }) => !isOfPack(place, withoutPacks));
  const issues = leakIssues(unexplained, foundAgain, firstLibrary);
  return { library: { ...library, issues: [...library.issues, ...issues] }, proof };
}

const refused = errorFinding(
  'leak',
  undefined,
  'The independent check after the build refuses this story, although the gate allowed it. So the story is held back.',
  'Do nothing if the story was withdrawn or put on hold just now. Otherwise tell the developers of the library.',
);

/** The maximum number of leaks of the first build that are reported. */
const maxReported = 20;

/**
 * Reports each file and story whose leak in the first build does not recur in the rebuild. Such a
 * leak is a fault of the code, unless the first build showed the story itself.
 */
function leakIssues(
  leaks: readonly Leak[],
  foundAgain: readonly Leak[],
  firstLibrary: Library,
): Issue[] {
  const remaining = new Set(foundAgain.map(fileAndStory));
  const resolvedLeaks = leaks
    .filter((leak) => !isAboutFile(leak) && !remaining.has(fileAndStory(leak)))
    .map(fileAndStory);
  const wasShown = isStoryOf(firstLibrary);
  return [...new Set(resolvedLeaks)].slice(0, maxReported).flatMap((pair) => {
    const [file = '', id = ''] = pair.split('\n');
    return wasShown({ id }) ? [] : [toIssue(leakFinding, { file, id })];
  });
}

/** Whether a leak is about the file itself, and about no story. */
function isAboutFile({ kind }: Leak): boolean {
  return kind === 'unopened' || kind === 'unaccounted';
}

function fileAndStory({ place, story = '' }: Leak): string {
  return `${place}\n${story}`;
}

const leakFinding = {
  rule: 'leak',
  severity: 'warning' as const,
  message:
    'This file contained something of a held-back story, so the whole output was built again without that story.',
  hint: 'Tell the developers of the library which file and which id it was. Nothing of the story is published.',
};
