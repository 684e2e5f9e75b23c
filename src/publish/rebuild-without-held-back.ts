import { accessSync, constants, cpSync, lstatSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Leak } from '../leak-scan/leak.ts';
import type { Library } from '../library/read-library.ts';
import type { Options } from '../runtime/options.ts';
import { workFolders } from '../runtime/paths.ts';
import { emptyFolder } from '../runtime/write-files.ts';
import { toIssue, type Issue } from '../story/issue.ts';
import { largestPicture } from '../story/size-limits.ts';
import { buildOutput, type BuildResult, type RunStep } from './build-output.ts';

/**
 * Builds the library again from a copy of the content folder without held-back stories, in empty
 * folders. A match in the rebuilt output is a leak, unless public texts explain the match. In that
 * case the author has copied the public text into the held-back story, and such a draft must not
 * keep the library from being published.
 */
export async function rebuildWithoutHeldBack(
  { library: firstLibrary, proof: firstProof }: BuildResult,
  options: Options,
  stagingFolder: string,
  step: RunStep,
): Promise<BuildResult> {
  const work = workFolders('alone');
  emptyFolder(work.folder);
  emptyFolder(stagingFolder);
  const contentDir = join(work.folder, 'content');
  copyContent(options.contentDir, contentDir, new Set(firstProof.showable));
  let library = firstLibrary;
  const adjust = (rebuilt: Library): Library => {
    library = holdBackMissing(firstLibrary, rebuilt);
    // The ids of all stories, held back or not, have a page under `/check/`.
    const { checkPages } = library;
    return { ...rebuilt, stories: rebuilt.stories.filter(isStoryOf(library)), checkPages };
  };
  const { proof } = await buildOutput(step, { ...options, contentDir }, work, stagingFolder, {
    adjust,
    contentDir: options.contentDir,
    removals: firstLibrary.context.removals,
  }).finally(() => emptyFolder(work.folder));
  const foundAgain = [...proof.leaks, ...proof.explained];
  const issues = leakIssues(firstProof.leaks, foundAgain, firstLibrary);
  return { library: { ...library, issues: [...library.issues, ...issues] }, proof };
}

/**
 * Holds back the stories of the first build that were not copied, or were refused in the rebuild.
 */
function holdBackMissing(firstLibrary: Library, rebuilt: Library): Library {
  const isRebuilt = isStoryOf(rebuilt);
  const missing = firstLibrary.stories.filter((story) => !isRebuilt(story)).map(({ id }) => id);
  return holdBackStories(firstLibrary, missing);
}

/**
 * Removes stories from a library. Adds the reason to the issues of each story and of the library.
 */
function holdBackStories(library: Library, ids: readonly string[]): Library {
  const heldBack = new Set(ids);
  const judged = library.judged.map((story) => {
    const { publicStory, ...rest } = story;
    if (!publicStory || !heldBack.has(publicStory.id)) return story;
    return { ...rest, issues: [...rest.issues, refusedIssue(publicStory.kind, publicStory.id)] };
  });
  return {
    ...library,
    judged,
    stories: library.stories.filter(({ id }) => !heldBack.has(id)),
    checkPages: library.checkPages.map((entry) =>
      heldBack.has(entry.id) ? { ...entry, uses: [] } : entry,
    ),
    issues: [
      ...library.issues,
      ...judged.flatMap(({ issues }) => issues).filter(({ rule }) => rule === 'leak'),
    ],
  };
}

function refusedIssue(kind: string, id: string): Issue {
  return toIssue(
    {
      rule: 'leak',
      severity: 'error',
      message:
        'The independent check after the build refuses this story, although the gate allowed it. So the story is held back.',
      hint: 'Do nothing if the story was withdrawn or put on hold just now. Otherwise tell the developers of the library.',
    },
    { file: `stories/${kind}/${id}/index.mdx`, id },
  );
}

function isStoryOf({ stories }: Library): ({ id }: { id: string }) => boolean {
  const ids = new Set(stories.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}

/**
 * Copies a content folder with only the given stories, named as `<kind>/<id>`. Copies links as
 * links, because the library never follows a link. Leaves out files that the library never opens.
 */
function copyContent(from: string, to: string, stories: ReadonlySet<string>): void {
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => {
      const path = relative(from, source);
      const [top, kind, id] = path.split(sep);
      const isHidden = top !== 'removals' && basename(path).startsWith('.');
      const isHeldBack =
        top === 'stories' && id !== undefined && !stories.has(`${kind ?? ''}/${id}`);
      return !isHeldBack && !isHidden && canBeCopied(source);
    },
  });
}

function canBeCopied(path: string): boolean {
  try {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return true;
    accessSync(path, constants.R_OK);
    return stats.isDirectory() || (stats.isFile() && stats.size <= largestPicture);
  } catch {
    return false;
  }
}

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
