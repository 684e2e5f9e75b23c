import { accessSync, constants, cpSync, lstatSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Library } from '../library/library.ts';
import { placed, type Issue } from '../story/issue.ts';
import { largestPicture } from '../story/limits.ts';
import type { Options } from '../runtime/options.ts';
import { emptyFolder } from '../publish/output.ts';
import { workFolder, type Work } from '../runtime/paths.ts';
import { without } from './hold-back.ts';
import type { Proved } from './prove.ts';
import type { Leak } from './scan.ts';

/** A library as it was built, and what was proved of it. */
export interface Built {
  library: Library;
  proved: Proved;
}

/**
 * Builds anew from a copy of the content folder that holds what may be shown and nothing else, in
 * folders that never held anything else. Words that are there even now, and that our own pages put
 * together from what may be shown, as a date, a label and a title, were written into a story held
 * back by somebody: they hold up nothing, and nobody can take the library down with a draft. All
 * else that is still there is a leak.
 */
export async function buildAlone(
  { library: all, proved: before }: Built,
  options: Options,
  stage: string,
  buildFrom: BuildFrom,
): Promise<Built> {
  const work = workFolder('alone');
  emptyFolder(work.folder);
  emptyFolder(stage);
  const contentDir = join(work.folder, 'content');
  copyShown(options.contentDir, contentDir, new Set(before.shown));
  let library = all;
  const adjust = (alone: Library): Library => {
    library = only(all, alone);
    // The ids of all stories, held back or not, have a page under `/check/`.
    return { ...alone, stories: alone.stories.filter(isIn(library)), checks: library.checks };
  };
  const { proved } = await buildFrom(
    { ...options, contentDir },
    work,
    stage,
    adjust,
    options.contentDir,
  ).finally(() => emptyFolder(work.folder));
  return {
    library: {
      ...library,
      issues: [
        ...library.issues,
        ...faults(before.leaks, [...proved.leaks, ...proved.explained], all),
      ],
    },
    proved,
  };
}

/** Builds a content folder and proves it, as `build` does. */
export type BuildFrom = (
  options: Options,
  work: Work,
  stage: string,
  adjust: (library: Library) => Library,
  proveBy: string,
) => Promise<Built>;

/** The library without the stories that were not fit to be copied, or did not pass again. */
function only(all: Library, alone: Library): Library {
  const gone = all.stories.filter((story) => !isIn(alone)(story)).map(({ id }) => id);
  return without(all, gone);
}

function isIn({ stories }: Library): ({ id }: { id: string }) => boolean {
  const ids = new Set(stories.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}

/** Links stay links, which the library never follows; what it never opens is left out. */
function copyShown(from: string, to: string, shown: ReadonlySet<string>): void {
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => {
      const path = relative(from, source);
      const [top, kind, id] = path.split(sep);
      const isHidden = top !== 'removals' && basename(path).startsWith('.');
      const isOther = top === 'stories' && id !== undefined && !shown.has(`${kind ?? ''}/${id}`);
      return !isOther && !isHidden && canBeCopied(source);
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

function isOfFile({ what }: Leak): boolean {
  return what === 'unopened' || what === 'unaccounted';
}

/**
 * What was found at first and is gone now came from a story held back: the code is at fault, unless
 * the story was shown itself until just now. Told once for each story and file.
 */
function faults(before: readonly Leak[], now: readonly Leak[], all: Library): Issue[] {
  const still = new Set(now.map(pairOf));
  const pairs = before.filter((leak) => !isOfFile(leak) && !still.has(pairOf(leak))).map(pairOf);
  return [...new Set(pairs)].slice(0, 20).flatMap((pair) => {
    const [file = '', id = ''] = pair.split('\n');
    return isIn(all)({ id }) ? [] : [placed(fault, { file, id })];
  });
}

function pairOf({ place, story = '' }: Leak): string {
  return `${place}\n${story}`;
}

const fault = {
  rule: 'leak',
  severity: 'warning' as const,
  message:
    'This file held something of a story that is held back, so the whole output was made anew without it.',
  hint: 'Nothing of it is published. Tell whoever looks after the code, with the file and the id.',
};
