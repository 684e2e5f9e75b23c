import { join } from 'node:path';
import type { Library } from '../library/read-library.ts';
import type { Cache } from '../runtime/cache.ts';
import type { Options } from '../runtime/options.ts';
import { rememberCleanFiles, type ScannedFile } from './clean-files.ts';
import { findUnaccountedFiles, type RemovedFiles } from './account-for-files.ts';
import { listFiles, listOtherEntries, withPath, type FileOnDisk } from './file-inventory.ts';
import { findGuardedNames } from './find-guarded-names.ts';
import {
  collectSecrets,
  removeSharedContent,
  removeSharedNames,
  sha256,
  type HeldBackSecrets,
} from './held-back/collect-secrets.ts';
import { passesIndependentCheck } from './held-back/independent-check.ts';
import { readSourceTexts } from './held-back/source-texts.ts';
import {
  listStoriesOnDisk,
  readTextIfExists,
  type StoryOnDisk,
} from './held-back/stories-on-disk.ts';
import type { Leak } from './leak.ts';
import {
  commonTexts,
  explainByPublicTexts,
  listLibraryTexts,
  readMarkupTexts,
  readPackageTexts,
} from './public-texts.ts';
import { scanFiles } from './scan-files.ts';

/** An output to prove, and the folders that it was made from. */
export interface ProofInput {
  /** The folder to publish. */
  output: string;
  /** The folders that the output was made from, each under a name for reports. */
  caches: Readonly<Record<string, string>>;
  library: Library;
  removedFiles: RemovedFiles;
  /** Further stories to search for, as they were read from an earlier output. Default: none. */
  removedStories?: readonly StoryOnDisk[];
  /**
   * Set if the output was rebuilt from a content folder without held-back stories. Matches in such
   * an output are not leaks if public texts explain them. `deskFolder` is the bundle of the desk,
   * whose programs are public too.
   */
  rebuild?: { deskFolder: string | undefined } | undefined;
  /**
   * The files that earlier proofs found clean. Default: every file is read again. Not used for a
   * rebuild.
   */
  scanned?: Cache<ScannedFile>;
}

/** The result of a proof. */
export interface ProofResult {
  /** Empty for an output that may be published. */
  leaks: Leak[];
  /** Matches that the library's own public texts explain. */
  explained: Leak[];
  /** The stories that may be shown according to the independent check, as `<kind>/<id>`. */
  showable: string[];
  /** The number of files that were read, in the output and in the caches. */
  files: number;
  bytes: number;
  /** The number of texts in the files, packed or plain. */
  texts: number;
  /** The number of stories on disk that are not in the output. */
  heldBack: number;
}

/**
 * Proves that an output contains nothing of any held-back story, and nothing that the gate did not
 * allow. Reads the files again, as they are now, to decide which stories are held back.
 */
export async function proveOutput(input: ProofInput, options: Options): Promise<ProofResult> {
  const { output, library, removedFiles } = input;
  const { showable, heldBack } = separateStories(library, options);
  const publicFiles = [
    ...showable.flatMap(({ files }) => files),
    ...listLibraryTexts(options.contentDir),
  ];
  const searched = [...heldBack, ...(input.removedStories ?? [])];
  const secrets = await collectRemainingSecrets(library, showable, searched, publicFiles);
  const outputFiles = listFiles(output);
  const filesWithIds = new Set([...removedFiles.copies, ...removedFiles.markers]);
  const addresses = [...outputFiles.map(({ path }) => path), options.siteUrl.href];
  const isExplained =
    input.rebuild &&
    explainByPublicTexts(
      publicFiles,
      addresses,
      input.rebuild.deskFolder,
      await readPackageTexts(outputFiles),
    );
  const { leaks, ...counts } = await scanFiles(
    [...outputFiles, ...listCacheFiles(input.caches, outputFiles)],
    secrets,
    (path) => isForChecks(path) || filesWithIds.has(path),
    isExplained,
    input.scanned && !input.rebuild ? rememberCleanFiles(input.scanned, secrets) : undefined,
  );
  const unaccounted = findUnaccountedFiles(
    outputFiles,
    listOtherEntries(output),
    library,
    removedFiles,
  );
  const guarded = findGuardedNames(outputFiles, library);
  const isGuarded = ({ name }: StoryOnDisk) => guarded.some(({ story }) => story === name);
  return {
    leaks: [...leaks, ...unaccounted, ...guarded],
    showable: showable.filter((story) => !isGuarded(story)).map(({ folder }) => folder),
    heldBack: heldBack.length,
    ...counts,
  };
}

/** Separates the stories on disk into those that may be shown and those that are held back. */
function separateStories(
  library: Library,
  options: Options,
): { showable: StoryOnDisk[]; heldBack: StoryOnDisk[] } {
  const published = new Set(library.stories.map(({ kind, id }) => `${kind}/${id}`));
  const stories = listStoriesOnDisk(options.contentDir);
  const showable = stories.filter(
    (story) => published.has(story.folder) && mayBeShown(story, options),
  );
  return { showable, heldBack: stories.filter((story) => !showable.includes(story)) };
}

function mayBeShown(
  { name, files }: StoryOnDisk,
  { contentDir, audience, on }: Pick<Options, 'contentDir' | 'audience' | 'on'>,
): boolean {
  const file = files.find(({ path }) => path === 'index.mdx');
  const removal = readTextIfExists(join(contentDir, 'removals', `${name}.yaml`));
  return (
    file !== undefined &&
    passesIndependentCheck(readSourceTexts(file).frontMatter, removal, audience, on)
  );
}

/**
 * Collects the secrets of the held-back stories. Leaves out secrets that public files contain too.
 */
async function collectRemainingSecrets(
  { context }: Library,
  showable: readonly StoryOnDisk[],
  heldBack: readonly StoryOnDisk[],
  publicFiles: readonly FileOnDisk[],
): Promise<HeldBackSecrets> {
  const showableNames = new Set(showable.map(({ name }) => name));
  const removedIds = context.removals.ids.filter((id) => !showableNames.has(id));
  const secrets = await collectSecrets(heldBack, removedIds);
  await removeSharedContent(secrets, publicFiles);
  removeSharedNames(secrets, [...commonTexts, ...readMarkupTexts()]);
  return secrets;
}

/** Lists the files of all caches that are not in the output with the same bytes. */
function listCacheFiles(
  caches: Readonly<Record<string, string>>,
  output: readonly FileOnDisk[],
): FileOnDisk[] {
  return Object.entries(caches).flatMap(([name, folder]) =>
    withoutCopies(listFiles(folder), output).map((file) =>
      withPath(file, `${name} › ${file.path}`),
    ),
  );
}

function withoutCopies(cache: readonly FileOnDisk[], output: readonly FileOnDisk[]): FileOnDisk[] {
  const sizes = new Set(cache.map(({ size }) => size));
  const sameSize = output.filter(({ size }) => sizes.has(size));
  const hashes = new Set(sameSize.map(({ bytes }) => sha256(bytes)));
  return cache.filter(({ bytes }) => !hashes.has(sha256(bytes)));
}

/** Whether a file is for checking copies. Such a file names every story by its id. */
function isForChecks(path: string): boolean {
  return path.startsWith('check/') || path === 'handoff › shelf.json';
}
