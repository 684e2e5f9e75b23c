import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Leak } from '../../leak-scan/leak.ts';
import { proveOutput, type ProofResult } from '../../leak-scan/prove-output.ts';
import { openGuard } from '../../library/guard/open-guard.ts';
import type { PublicStory } from '../../library/public-story.ts';
import { readLibrary, type Library } from '../../library/read-library.ts';
import type { Options } from '../../runtime/options.ts';
import { workFolders } from '../../runtime/paths.ts';
import { listRemovedFiles } from '../../site/removed-pages.ts';
import type { BuildResult } from '../build-output.ts';
import { openLastOutput, type LastOutput } from '../last-output.ts';
import {
  hasNoLeaks,
  prepareOutput,
  type PreparedOutput,
  type Publication,
} from '../prepare-output.ts';
import { unchangedStories, usesOfLastOutput } from '../unchanged-stories.ts';
import { isEmptyPlan, planRemoval, toReducedLibrary, type RemovalPlan } from './plan-removal.ts';
import { reduceOutput } from './reduce-output.ts';
import { readRemovedStory } from './removed-story.ts';

/** What was removed from the last output. */
export interface RemovalReport {
  /** The ids of the stories that were removed. */
  removed: string[];
  /** The ids of the stories that stay and lost a use. */
  narrowed: string[];
  /** The lists, feeds and search index that were left out. */
  dropped: string[];
}

/**
 * Removes from the last output what may not be shown today, and changes nothing else. Runs neither
 * Astro nor any export. Reads the content folder only to judge the stories. Removes each story that
 * cannot be judged, or that has changed since the last output.
 *
 * @param last the last output. Default: opens it
 * @returns no proof if there is nothing to remove
 * @throws Error if the last output does not match its proof, or something of a removed story remains
 *   on a page that the site needs
 */
export async function removeFromLastOutput(
  publication: Publication,
  last = openLastOutput(publication.options),
): Promise<PreparedOutput & { removal: RemovalReport }> {
  const options = withUsableGuard(publication.options);
  let staying: StayingStories | undefined = await readStayingStories(options, last);
  const { library } = staying;
  const plan = planRemoval(staying.stories, last);
  if (isEmptyPlan(plan)) {
    const removal = reportRemoval(plan, []);
    return { library: toReducedLibrary(library, plan, last), proof: undefined, removal };
  }
  let removal = reportRemoval(plan, []);
  const { stagingFolder } = publication;
  const prepared = await prepareOutput({ ...publication, options }, async () => {
    // After a new no the library is read again.
    const current = staying ?? (await readStayingStories(options, last));
    staying = undefined;
    const reduced = await makeReducedOutput(stagingFolder, last, current, options);
    if (reduced) removal = reduced.removal;
    return reduced;
  });
  return { ...prepared, removal };
}

/**
 * Leaves out a guard list that cannot be used. Everything in the last output was compared with the
 * list when that output was built, and nothing is added.
 */
function withUsableGuard({ guard, ...options }: Options): Options {
  return guard && !openGuard(guard).fault ? { ...options, guard } : options;
}

/** The library as it is today, and the stories of the last output that stay. */
interface StayingStories {
  library: Library;
  stories: PublicStory[];
}

async function readStayingStories(options: Options, last: LastOutput): Promise<StayingStories> {
  const library = await readLibrary({ ...options, pictureDir: workFolders('build').pictures });
  return { library, stories: unchangedStories(library.stories, last, usesOfLastOutput) };
}

/**
 * Makes the reduced output and proves it. Starts again without a story if the independent check
 * refuses the story. Starts again without a file if something of a removed story is in the file and
 * the site does not need the file.
 *
 * @returns undefined if someone said no in the meantime
 */
async function makeReducedOutput(
  stagingFolder: string,
  last: LastOutput,
  { library: libraryToday, stories }: StayingStories,
  options: Options,
): Promise<(BuildResult & { removal: RemovalReport }) | undefined> {
  const dropped = new Set<string>();
  let staying = stories;
  for (;;) {
    const plan = planRemoval(staying, last);
    const library = toReducedLibrary(libraryToday, plan, last);
    const reduction = { plan, last, library, on: options.on, dropped };
    const lost = await reduceOutput(stagingFolder, reduction);
    const proof = await proveReduction(stagingFolder, plan, library, last, options);
    const removal = reportRemoval(plan, lost);
    const result = { library, proof, removal };
    if (proof.leaks.length === 0) return result;
    const showable = staying.filter(({ kind, id }) => proof.showable.includes(`${kind}/${id}`));
    const filesWithLeaks = findFilesToDrop(proof.leaks).filter((path) => !dropped.has(path));
    if (showable.length === staying.length && filesWithLeaks.length === 0) {
      return (await hasNoLeaks(result, libraryToday, options)) ? result : undefined;
    }
    staying = showable;
    for (const path of filesWithLeaks) dropped.add(path);
  }
}

function proveReduction(
  output: string,
  { removed }: RemovalPlan,
  library: Library,
  last: LastOutput,
  options: Options,
): Promise<ProofResult> {
  const isRemoved = (place: string) => removed.has(place.slice(place.indexOf('/') + 1));
  const removedStories = Object.keys(last.stories)
    .filter(isRemoved)
    .map((place) => readRemovedStory(last.folder, place));
  const desk = join(output, 'admin');
  return proveOutput(
    {
      output,
      caches: {},
      library,
      removedFiles: listRemovedFiles(library.checkPages),
      removedStories,
      rebuild: { deskFolder: existsSync(desk) ? desk : undefined },
    },
    options,
  );
}

/** Lists the files with leaks that the site does not need until the next build. */
function findFilesToDrop(leaks: readonly Leak[]): string[] {
  return leaks.flatMap(({ place }) => {
    const [path = ''] = place.split(' › ');
    if (path.startsWith('pagefind/')) return ['pagefind'];
    return /^(?:for|themes|models|places|packs|session)\/|^(?:feed|sitemap-\d+)\.|^stories\/(?:family|young-person|professional)\//.test(
      path,
    )
      ? [path]
      : [];
  });
}

function reportRemoval({ removed, closedUses, unlisted }: RemovalPlan, lost: readonly string[]) {
  return {
    removed: [...removed].toSorted(),
    narrowed: [...new Set([...closedUses.keys(), ...unlisted])].toSorted(),
    dropped: [...new Set(lost)].toSorted(),
  };
}
