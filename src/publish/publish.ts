import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeLeaks } from '../leak-scan/leak.ts';
import { writeProof } from '../leak-scan/proof-file.ts';
import { proveOutput, type ProofResult } from '../leak-scan/prove-output.ts';
import { readLibrary, type Library } from '../library/read-library.ts';
import { takeLock } from '../runtime/lock.ts';
import type { Options } from '../runtime/options.ts';
import { buildLockFile, workFolders, type WorkFolders } from '../runtime/paths.ts';
import {
  cacheArtifacts,
  copyArtifacts,
  type CachedArtifacts,
} from '../site/artifacts/artifact-cache.ts';
import { requestArtifacts } from '../site/artifacts/artifacts.ts';
import { clearDevSession } from '../site/development/dev-session.ts';
import { writeHandoff } from '../site/handoff.ts';
import { formatHeadersFile, headerRules } from '../site/headers.ts';
import { listRemovedFiles, writeRemovedPages } from '../site/removed-pages.ts';
import { buildPages } from '../site/run-astro.ts';
import { writeSearchIndex } from '../site/search/search-index.ts';
import { words } from '../words/index.ts';
import { addDesk } from './add-desk.ts';
import { bundleDesk } from './desk-bundle.ts';
import {
  assertReplaceable,
  makeStagingFolder,
  resolveOutputFolder,
  swapOutput,
} from './output-folder.ts';
import {
  rebuildWithoutHeldBack,
  type BuildFromContent,
  type BuildResult,
} from './rebuild-without-held-back.ts';

/** Runs one step of a build. A caller can measure how long each step takes. */
export type RunStep = <T>(name: string, act: () => Promise<T>) => Promise<T>;
const runWithoutTimer: RunStep = (_, act) => act();

/**
 * Builds the library and replaces the last output with the new one, whole or not at all.
 *
 * @returns the library as it is published
 * @throws Error where the library cannot be built at all; never for what an editor wrote
 */
export async function publishLibrary(
  requested: Options,
  step: RunStep = runWithoutTimer,
): Promise<Library> {
  const options = { ...requested, outDir: resolveOutputFolder(requested.outDir) };
  assertReplaceable(options);
  const releaseLock = takeLock(buildLockFile);
  try {
    return await buildAndSwap(options, makeStagingFolder(options.outDir), step);
  } finally {
    releaseLock();
  }
}

/** Builds into the staging folder and swaps it in. The staging folder is gone afterwards, also after an error. */
async function buildAndSwap(
  options: Options,
  stagingFolder: string,
  step: RunStep,
): Promise<Library> {
  try {
    const { library, proof } = await buildWithProof(options, stagingFolder, step);
    writeProof(stagingFolder, options, library, proof);
    swapOutput(stagingFolder, options.outDir, options.audience);
    return library;
  } finally {
    rmSync(stagingFolder, { recursive: true, force: true });
  }
}

/**
 * Builds an output without leaks. Where the leak scan finds something of a held-back story, the
 * library is built again from a content folder without such stories.
 *
 * @throws Error where the leak scan finds something even then
 */
async function buildWithProof(
  options: Options,
  stagingFolder: string,
  step: RunStep,
): Promise<BuildResult> {
  const build: BuildFromContent = (...input) => buildFromContent(step, ...input);
  const first = await buildFromContent(step, options, workFolders('build'), stagingFolder);
  const result =
    first.proof.leaks.length > 0
      ? await rebuildWithoutHeldBack(first, options, stagingFolder, build)
      : first;
  if (result.proof.leaks.length > 0) throw new Error(describeLeaks(result.proof.leaks));
  return result;
}

/**
 * Builds a content folder into the staging folder and scans the output for leaks.
 *
 * @param adjust changes the library once it is read
 * @param proofContentDir the content folder that says which stories are held back
 */
async function buildFromContent(
  step: RunStep,
  options: Options,
  work: WorkFolders,
  stagingFolder: string,
  adjust = (library: Library) => library,
  proofContentDir = options.contentDir,
): Promise<BuildResult> {
  const reading = { ...options, pictureDir: work.pictures };
  const library = adjust(await step('judge every story', () => readLibrary(reading)));
  handOver(library, options, work);
  const [{ artifacts }] = await Promise.all([
    step('make the artifacts', () => makeArtifactsOf(library, options, work)),
    step('make the pages', () => buildPages(options, stagingFolder, work)),
  ]);
  copyArtifacts(artifacts, stagingFolder);
  await step('make the search index', () =>
    writeSearchIndex(library.stories, join(stagingFolder, 'pagefind'), words),
  );
  writeRemovedPages(stagingFolder, library.checkPages);
  if (options.desk) await addDesk(stagingFolder, options.desk, options);
  writeHeaders(stagingFolder, options);
  const proof = await step('prove the output', () =>
    scanForLeaks(library, options, work, stagingFolder, proofContentDir),
  );
  return { library, proof };
}

/** Gives Astro the stories that passed, and takes away whatever it kept of others. */
function handOver(library: Library, options: Options, work: WorkFolders): void {
  // Astro's cache may hold a story that is held back today, and the one of development holds them all.
  rmSync(work.astro, { recursive: true, force: true });
  clearDevSession();
  deleteUnusedPictures(work.pictures, library);
  writeHandoff(work.handoff, library, options);
}

/** Deletes every picture in the cache that neither a published story nor the brand shows. */
function deleteUnusedPictures(pictureDir: string, { stories, context: { brand } }: Library): void {
  const ofStories = stories.flatMap(({ pictures }) => Object.values(pictures));
  const ofBrand = [brand.logo?.file, brand.font].filter((file) => file !== undefined);
  const used = new Set([...ofStories, ...ofBrand].map((file) => basename(file)));
  for (const name of listNames(pictureDir)) {
    if (!used.has(name)) rmSync(join(pictureDir, name), { force: true });
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Makes the decks, Word files and pictures of shared links, unless they are in the cache. */
function makeArtifactsOf(
  { stories, context }: Library,
  options: Options,
  work: WorkFolders,
): Promise<CachedArtifacts> {
  const requests = requestArtifacts(stories, context.settings, options);
  return cacheArtifacts(requests, work.artifacts, work.pictures);
}

/** Writes the file that tells several static hosts which headers to send. */
function writeHeaders(stagingFolder: string, options: Options): void {
  const names = readdirSync(stagingFolder, { withFileTypes: true }).map(
    (entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`,
  );
  writeFileSync(join(stagingFolder, '_headers'), formatHeadersFile(headerRules(options, names)));
}

async function scanForLeaks(
  library: Library,
  options: Options,
  { handoff, pictures, artifacts, astro }: WorkFolders,
  stagingFolder: string,
  proofContentDir: string,
): Promise<ProofResult> {
  const isRebuild = proofContentDir !== options.contentDir;
  const deskFolder = isRebuild && options.desk ? await bundleDesk() : undefined;
  const input = {
    output: stagingFolder,
    caches: { handoff, pictures, artifacts, astro },
    library,
    removedFiles: listRemovedFiles(library.checkPages),
    rebuild: isRebuild ? { deskFolder } : undefined,
  };
  return proveOutput(input, { ...options, contentDir: proofContentDir });
}
