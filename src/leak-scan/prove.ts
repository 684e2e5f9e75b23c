import { join } from 'node:path';
import { bundleDesk } from '../publish/desk-bundle.ts';
import type { Library } from '../library/library.ts';
import type { Options } from '../runtime/options.ts';
import { goneIds, gonePaths, markOf } from '../site/gone.ts';
import { unaccounted } from './account.ts';
import { explainedBy } from './explained.ts';
import { filesBelow, moved, oddBelow, type FileOnDisk } from './files.ts';
import { guardedPages } from './guarded-pages.ts';
import { common, ownNames, ownTexts } from './own-words.ts';
import { scan, type IsExplained, type Leak } from './scan.ts';
import { secondLook } from './second-look.ts';
import { forgetNames, forgetShared, hashOf, secretsOf } from './secrets.ts';
import { storiesOnDisk, textOnDisk, type StoryOnDisk } from './stories-on-disk.ts';
import { toldBy } from './told.ts';

/** What reading every byte of an output came to. */
export interface Proved {
  /** What was found; nothing, in an output that may be published. */
  leaks: Leak[];
  /** What looked like a leak, and is only what our own pages say too. */
  explained: Leak[];
  /** The stories that may be shown, by a second look: their kind and id. */
  shown: string[];
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
 * @param alone whether it was made from what may be shown alone; then what our own pages put together
 *   from that is passed over
 */
export async function prove(
  output: string,
  caches: Readonly<Record<string, string>>,
  library: Library,
  options: Options,
  alone = false,
): Promise<Proved> {
  const { contentDir } = options;
  const chosen = new Set(library.stories.map(({ kind, id }) => `${kind}/${id}`));
  const stories = storiesOnDisk(contentDir);
  const shown = stories.filter((story) => chosen.has(story.folder) && mayBeShown(story, options));
  const heldBack = stories.filter((story) => !shown.includes(story));
  const shownNames = new Set(shown.map(({ name }) => name));
  const removedIds = library.lists.removals.ids.filter((id) => !shownNames.has(id));

  const secrets = await secretsOf(heldBack, removedIds);
  const shared = [...shown.flatMap(({ files }) => files), ...ownTexts(contentDir)];
  await forgetShared(secrets, shared);
  forgetNames(secrets, [...common, ...ownNames().flatMap((file) => toldBy(file).texts)]);
  const outputFiles = filesBelow(output);
  const cacheFiles = Object.entries(caches).flatMap(([name, folder]) =>
    unlike(filesBelow(folder), outputFiles).map((file) => moved(file, `${name} › ${file.path}`)),
  );
  const gone = new Set([...gonePaths(library.checks), ...goneIds(library.checks).map(markOf)]);
  const mayNameIds = (path: string) => isForChecks(path) || gone.has(path);
  const { leaks, ...counts } = await scan(
    [...outputFiles, ...cacheFiles],
    secrets,
    mayNameIds,
    alone ? await explained(shared, outputFiles, options) : undefined,
  );
  const guarded = guardedPages(outputFiles, library);
  const isGuarded = ({ name }: StoryOnDisk) => guarded.some(({ story }) => story === name);
  return {
    leaks: [...leaks, ...unaccounted(outputFiles, oddBelow(output), library), ...guarded],
    shown: shown.filter((story) => !isGuarded(story)).map(({ folder }) => folder),
    heldBack: heldBack.length,
    ...counts,
  };
}

function mayBeShown(
  { name, files }: StoryOnDisk,
  { contentDir, audience, on }: Pick<Options, 'contentDir' | 'audience' | 'on'>,
): boolean {
  const file = files.find(({ path }) => path === 'index.mdx');
  const removal = textOnDisk(join(contentDir, 'removals', `${name}.yaml`));
  return file !== undefined && secondLook(toldBy(file).data, removal, audience, on);
}

/** What lies in a cache just as it does in the output is read there. */
function unlike(cache: readonly FileOnDisk[], output: readonly FileOnDisk[]): FileOnDisk[] {
  const sizes = new Set(cache.map(({ size }) => size));
  const read = output.filter(({ size }) => sizes.has(size)).map(({ bytes }) => hashOf(bytes));
  const known = new Set(read);
  return cache.filter(({ bytes }) => !known.has(hashOf(bytes)));
}

/** Where a story held back is named by its id: whoever holds a copy asks there, or at its old address. */
function isForChecks(path: string): boolean {
  return path.startsWith('check/') || path === 'handoff › shelf.json';
}

/** By everything that may be known: what is shown, what we say ourselves, addresses, and the desk's programs. */
async function explained(
  shared: readonly FileOnDisk[],
  output: readonly FileOnDisk[],
  { siteUrl, desk }: Options,
): Promise<IsExplained> {
  const programs = desk ? filesBelow(await bundleDesk()) : [];
  return explainedBy([
    ...[...shared, ...ownNames(), ...programs].flatMap((file) => toldBy(file).texts),
    ...common,
    ...output.map(({ path }) => path),
    siteUrl.href,
  ]);
}
