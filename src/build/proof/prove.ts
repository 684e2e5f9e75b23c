import { join } from 'node:path';
import type { Library } from '../../library/library.ts';
import type { Options } from '../options.ts';
import { goneIds, gonePaths, markOf } from '../gone.ts';
import { root } from '../paths.ts';
import { unaccounted } from './account.ts';
import { scan, type Leak } from './scan.ts';
import { secondLook } from './second-look.ts';
import { forgetShared, hashOf, secretsOf } from './secrets.ts';
import { filesBelow, storiesOnDisk, textOnDisk, type StoryOnDisk } from './stories-on-disk.ts';

/** What reading every byte of an output came to. */
export interface Proved {
  /** What was found; nothing, in an output that may be published. */
  leaks: Leak[];
  /** How many files were read, of the output and of the caches it came from. */
  files: number;
  bytes: number;
  /** How many texts were found in them, wrapped or plain. */
  texts: number;
  /** How many stories on disk are not in the output. */
  heldBack: number;
}

/**
 * Proves that an output holds nothing of any story held back, and nothing that the gate did not
 * allow. What is held back is found out anew, from the files as they lie there now.
 *
 * @param output the folder to be published
 * @param caches folders the output was made from, by a name for each
 */
export async function prove(
  output: string,
  caches: Readonly<Record<string, string>>,
  library: Library,
  { contentDir, audience, on }: Pick<Options, 'contentDir' | 'audience' | 'on'>,
): Promise<Proved> {
  const chosen = new Set(library.stories.map(({ id }) => id));
  const mayBeShown = ({ name, files }: StoryOnDisk) => {
    const source = files.find(({ path }) => path === 'index.mdx')?.bytes.toString() ?? '';
    const removal = textOnDisk(join(contentDir, 'removals', `${name}.yaml`));
    return chosen.has(name) && secondLook(source, removal, audience, on);
  };
  const stories = storiesOnDisk(contentDir);
  const shown = stories.filter(mayBeShown);
  const heldBack = stories.filter((story) => !shown.includes(story));
  const shownNames = new Set(shown.map(({ name }) => name));
  const removedIds = library.lists.removals.ids.filter((id) => !shownNames.has(id));

  const secrets = await secretsOf(heldBack, removedIds);
  await forgetShared(secrets, [...shown.flatMap(({ files }) => files), ...sharedFiles(contentDir)]);
  const outputFiles = filesBelow(output);
  // What lies in a cache just as it does in the output is read there.
  const read = new Set(outputFiles.map(({ bytes }) => hashOf(bytes)));
  const cacheFiles = Object.entries(caches).flatMap(([name, folder]) =>
    filesBelow(folder)
      .filter(({ bytes }) => !read.has(hashOf(bytes)))
      .map(({ path, bytes }) => ({ path: `${name} › ${path}`, bytes })),
  );
  const gone = new Set([...gonePaths(library.checks), ...goneIds(library.checks).map(markOf)]);
  const mayNameIds = (path: string) => isForChecks(path) || gone.has(path);
  const { leaks, ...counts } = await scan([...outputFiles, ...cacheFiles], secrets, mayNameIds);
  return {
    leaks: [...leaks, ...unaccounted(outputFiles, library)],
    heldBack: heldBack.length,
    ...counts,
  };
}

/** Where a story held back is named by its id: whoever holds a copy asks there, or at its old address. */
function isForChecks(path: string): boolean {
  return path.startsWith('check/') || path === 'handoff › shelf.json';
}

/** What the library says by itself: its lists and forms, its pages and words. */
function sharedFiles(contentDir: string) {
  return [
    ...filesBelow(contentDir).filter(({ path }) => !/^(?:stories|removals)\//.test(path)),
    ...filesBelow(join(root, 'src')),
    ...filesBelow(join(root, 'public')),
  ];
}

/**
 * The stories to hold back besides: one that may not be shown itself, or else the one whose file
 * holds what is another's. Empty where it cannot be told.
 */
export function carriersOf(leaks: readonly Leak[], library: Library): string[] {
  const ids = new Set(library.stories.map(({ id }) => id));
  const carriers = leaks.flatMap(({ place, story }) =>
    story !== undefined && ids.has(story)
      ? [story]
      : place.split(/[^a-z0-9]+/).filter((word) => ids.has(word)),
  );
  return [...new Set(carriers)];
}
