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
import { isEmptyPlan, planRemoval, reducedLibrary, type RemovalPlan } from './plan-removal.ts';
import { reduceOutput } from './reduce-output.ts';
import { readRemovedStory } from './removed-story.ts';

/** What was removed from the last output. */
export interface RemovalReport {
  /** The ids of the stories that were removed. */
  removed: string[];
  /** The ids of the stories that stay and lost some of their uses. */
  narrowed: string[];
  /** Lists, feeds or the search index that could not be kept. */
  dropped: string[];
}

/**
 * Removes from the last output what may not be shown today, and changes nothing else. Needs neither
 * Astro nor any export, and the content folder only to judge. A story that cannot be judged, or is
 * not as the last output showed it, is removed.
 *
 * @returns no proof where there is nothing to remove
 * @throws Error where the last output is not what its build proved, or something of a removed story
 *   remains in a page that is essential
 */
export async function removeFromLastOutput(
  publication: Publication,
): Promise<PreparedOutput & { removal: RemovalReport }> {
  const options = withUsableGuard(publication.options);
  const last = openLastOutput(options);
  const { library, stories } = await readStayingStories(options, last);
  const plan = planRemoval(stories, last);
  if (isEmptyPlan(plan)) {
    const removal = reportRemoval(plan, []);
    return { library: reducedLibrary(library, plan, last), proof: undefined, removal };
  }
  let removal = reportRemoval(plan, []);
  const { stagingFolder } = publication;
  const prepared = await prepareOutput({ ...publication, options }, async () => {
    const made = await makeReducedOutput(stagingFolder, last, options);
    if (made) removal = made.removal;
    return made;
  });
  return { ...prepared, removal };
}

/**
 * Leaves out a guard list that cannot be used. Everything in the last output was compared with the
 * list when it was built, and nothing is added.
 */
function withUsableGuard({ guard, ...options }: Options): Options {
  return guard && !openGuard(guard).fault ? { ...options, guard } : options;
}

async function readStayingStories(
  options: Options,
  last: LastOutput,
): Promise<{ library: Library; stories: PublicStory[] }> {
  const library = await readLibrary({ ...options, pictureDir: workFolders('build').pictures });
  return { library, stories: unchangedStories(library.stories, last, usesOfLastOutput) };
}

/**
 * Makes the reduced output and proves it. Starts again with less where the independent check refuses
 * a story, or something of a removed story is found in a file that the site can do without.
 *
 * @returns undefined where someone has said no meanwhile
 */
async function makeReducedOutput(
  stagingFolder: string,
  last: LastOutput,
  options: Options,
): Promise<(BuildResult & { removal: RemovalReport }) | undefined> {
  const { library: read, stories } = await readStayingStories(options, last);
  const dropped = new Set<string>();
  let staying = stories;
  for (;;) {
    const plan = planRemoval(staying, last);
    const library = reducedLibrary(read, plan, last);
    const reduction = { plan, last, library, on: options.on, dropped };
    const lost = await reduceOutput(stagingFolder, reduction);
    const proof = await proveReduction(stagingFolder, plan, library, last, options);
    const removal = reportRemoval(plan, lost);
    const built = { library, proof, removal };
    if (proof.leaks.length === 0) return built;
    const showable = staying.filter(({ kind, id }) => proof.showable.includes(`${kind}/${id}`));
    const carriers = findDroppable(proof.leaks).filter((path) => !dropped.has(path));
    if (showable.length === staying.length && carriers.length === 0) {
      return (await hasNoLeaks(built, read, options)) ? built : undefined;
    }
    staying = showable;
    for (const path of carriers) dropped.add(path);
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

/** Lists the files with leaks that the site can do without until the next build. */
function findDroppable(leaks: readonly Leak[]): string[] {
  return leaks.flatMap(({ place }) => {
    const [path = ''] = place.split(' › ');
    if (path.startsWith('pagefind/')) return ['pagefind'];
    return /^(?:for|themes|models|places)\/|^(?:feed|sitemap-\d+)\.|^stories\/(?:family|young-person|professional)\//.test(
      path,
    )
      ? [path]
      : [];
  });
}

function reportRemoval({ removed, closedUses }: RemovalPlan, lost: readonly string[]) {
  return {
    removed: [...removed].toSorted(),
    narrowed: [...closedUses.keys()].toSorted(),
    dropped: [...new Set(lost)].toSorted(),
  };
}
