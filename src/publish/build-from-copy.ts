import { accessSync, chmodSync, constants, cpSync, lstatSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { PublicStory } from '../library/public-story.ts';
import type { Library } from '../library/read-library.ts';
import type { Options } from '../runtime/options.ts';
import { workFolders } from '../runtime/paths.ts';
import { emptyFolder } from '../runtime/write-files.ts';
import type { Finding } from '../story/issue.ts';
import { largestPicture } from '../story/size-limits.ts';
import { buildOutput, type BuildResult, type RunStep } from './build-output.ts';
import { holdBackPacks } from './hold-back-packs.ts';
import { holdBackStories, isStoryOf } from './hold-back-stories.ts';

/** What a build from a copy of the content folder contains. */
export interface CopyToBuild {
  /** The library, as it was read from the true content folder. */
  library: Library;
  /** The stories that are copied, as `<kind>/<id>`. */
  copied: ReadonlySet<string>;
  /** Chooses from the stories that were read from the copy. Default: all of them. */
  choose?: (stories: readonly PublicStory[]) => PublicStory[];
  /** The finding for each story of `library` that is not copied or not chosen. */
  reason: Finding;
  /** The ids of the packs that are not copied. Default: all packs are. */
  withoutPacks?: ReadonlySet<string>;
}

/**
 * Builds a library in empty folders, from a copy of the content folder with some of its stories. Then
 * nothing of another story can reach the output.
 */
export async function buildFromCopy(
  {
    library: firstLibrary,
    copied,
    choose = (stories) => [...stories],
    reason,
    withoutPacks = new Set(),
  }: CopyToBuild,
  options: Options,
  stagingFolder: string,
  step: RunStep,
): Promise<BuildResult> {
  const work = workFolders('alone');
  emptyFolder(work.folder);
  // The content may lie where only this person can read it.
  chmodSync(work.folder, 0o700);
  emptyFolder(stagingFolder);
  const contentDir = join(work.folder, 'content');
  copyContent(options.contentDir, contentDir, copied, withoutPacks);
  let library = firstLibrary;
  const adjust = (rebuilt: Library): Library => {
    const stories = choose(rebuilt.stories.filter(isStoryOf(firstLibrary)));
    library = holdBackPacks(showOnly(firstLibrary, stories, reason), withoutPacks);
    // The ids of all stories, held back or not, have a page under `/check/`.
    return { ...rebuilt, stories, checkPages: library.checkPages };
  };
  const { proof } = await buildOutput(step, { ...options, contentDir }, work, stagingFolder, {
    adjust,
    contentDir: options.contentDir,
    removals: firstLibrary.context.removals,
  }).finally(() => emptyFolder(work.folder));
  return { library, proof };
}

/**
 * Returns a library that shows only the given stories, each with the uses that it has in `stories`.
 * All other stories are held back.
 */
export function showOnly(
  library: Library,
  stories: readonly PublicStory[],
  reason: Finding,
): Library {
  const isShown = isStoryOf({ stories });
  const missing = library.stories.filter((story) => !isShown(story)).map(({ id }) => id);
  const uses = new Map(stories.map((story) => [story.id, story.uses]));
  return {
    ...holdBackStories(library, new Set(missing), reason),
    stories: [...stories],
    checkPages: library.checkPages.map(({ id }) => ({ id, uses: uses.get(id) ?? [] })),
  };
}

/**
 * Copies a content folder with only the given stories, named as `<kind>/<id>`. Copies links as
 * links, because the library never follows a link. Leaves out files that the library never opens.
 */
function copyContent(
  from: string,
  to: string,
  stories: ReadonlySet<string>,
  withoutPacks: ReadonlySet<string>,
): void {
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => {
      const path = relative(from, source);
      const [top, kind, id] = path.split(sep);
      const isHidden = top !== 'removals' && basename(path).startsWith('.');
      const isHeldBack =
        top === 'stories' && id !== undefined && !stories.has(`${kind ?? ''}/${id}`);
      const isWithoutPack =
        top === 'packs' && kind !== undefined && withoutPacks.has(kind.replace(/\.mdx$/, ''));
      return !isHeldBack && !isHidden && !isWithoutPack && canBeCopied(source);
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
