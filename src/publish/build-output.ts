import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reservationFile } from '../exports/share/crawler-files.ts';
import type { ScannedFile } from '../leak-scan/clean-files.ts';
import { proveOutput, type ProofResult } from '../leak-scan/prove-output.ts';
import { toPublicPacks } from '../library/packs/public-pack.ts';
import { readLibrary, type Library } from '../library/read-library.ts';
import type { RecordedRemovals } from '../library/read-removals.ts';
import type { Options } from '../runtime/options.ts';
import { openCache } from '../runtime/cache.ts';
import { findingsCacheFile, proofCacheFile, type WorkFolders } from '../runtime/paths.ts';
import type { Finding } from '../story/issue.ts';
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
import { buildPages } from './build-pages.ts';
import { writeSearchIndex } from '../site/search/search-index.ts';
import { deleteUnusedPictures } from '../site/unused-pictures.ts';
import { words } from '../words/index.ts';
import { addDesk } from './add-desk.ts';
import { bundleDesk } from './desk-bundle.ts';

/** Runs one step of a build. A caller can measure how long each step takes. */
export type RunStep = <T>(name: string, act: () => Promise<T>) => Promise<T>;

/** A library that was built, and the proof of its output. */
export interface BuildResult {
  library: Library;
  proof: ProofResult;
}

/** How a rebuild from a copy of the content folder differs from a first build. */
export interface Rebuild {
  /** Changes the library after it is read. */
  adjust: (library: Library) => Library;
  /** The true content folder, which says which stories are held back. */
  contentDir: string;
  /** The removals of the true content folder. The copy lacks those that are in git alone. */
  removals: RecordedRemovals;
}

/**
 * Builds a content folder into the staging folder and scans the output for leaks.
 *
 * @param work the folders to work in
 * @param rebuild set if `options.contentDir` is a copy without held-back stories
 */
export async function buildOutput(
  step: RunStep,
  options: Options,
  work: WorkFolders,
  stagingFolder: string,
  rebuild?: Rebuild,
): Promise<BuildResult> {
  const removals = rebuild && { removals: rebuild.removals };
  const findings = await openCache<readonly Finding[]>(findingsCacheFile);
  const libraryOptions = { ...options, pictureDir: work.pictures, findings, ...removals };
  const unadjusted = await step('judge every story', () => readLibrary(libraryOptions));
  await findings.save();
  const library = rebuild ? rebuild.adjust(unadjusted) : unadjusted;
  handOver(library, options, work);
  const [{ artifacts }] = await Promise.all([
    step('make the artifacts', () => makeArtifactsOf(library, options, work)),
    step('make the pages', () => buildPages(library, options, work, stagingFolder)),
  ]);
  copyArtifacts(artifacts, stagingFolder);
  await step('make the search index', () =>
    writeSearchIndex(library.stories, join(stagingFolder, 'pagefind'), words, library.context),
  );
  writeRemovedPages(stagingFolder, library.checkPages);
  if (options.desk) await addDesk(stagingFolder, options.desk, options);
  writeReservation(stagingFolder, library, options);
  writeHeaders(stagingFolder, options);
  const proof = await step('prove the output', () =>
    scanForLeaks(library, options, work, stagingFolder, rebuild),
  );
  return { library, proof };
}

/** Hands the stories that passed to the pages, and deletes everything that is kept of others. */
function handOver(library: Library, options: Options, work: WorkFolders): void {
  // The cache of `npm run dev` holds stories that are held back.
  clearDevSession();
  deleteUnusedPictures(work.pictures, library);
  writeHandoff(work.handoff, library, options);
}

/** Makes the decks, Word files and pictures of shared links, unless they are in the cache. */
async function makeArtifactsOf(
  library: Library,
  options: Options,
  work: WorkFolders,
): Promise<CachedArtifacts> {
  const { stories, context } = library;
  const packs = toPublicPacks(library);
  const requests = await requestArtifacts(stories, packs, context.settings, options);
  return cacheArtifacts(requests, work.artifacts, work.pictures);
}

/** Writes the file that asks crawlers not to collect texts and data from the site. */
function writeReservation(stagingFolder: string, { context }: Library, options: Options): void {
  const folder = join(stagingFolder, '.well-known');
  mkdirSync(folder, { recursive: true });
  const file = reservationFile(options.siteUrl.pathname, context.settings);
  writeFileSync(join(folder, 'tdmrep.json'), file);
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
  { handoff, pictures, artifacts, pages }: WorkFolders,
  stagingFolder: string,
  rebuild: Rebuild | undefined,
): Promise<ProofResult> {
  const deskFolder = rebuild && options.desk ? await bundleDesk() : undefined;
  const scanned = await openCache<ScannedFile>(proofCacheFile);
  const input = {
    output: stagingFolder,
    caches: { handoff, pictures, artifacts, pages },
    library,
    removedFiles: listRemovedFiles(library.checkPages),
    rebuild: rebuild && { deskFolder },
    scanned,
  };
  const contentDir = rebuild?.contentDir ?? options.contentDir;
  const proof = await proveOutput(input, { ...options, contentDir });
  if (!rebuild) await scanned.save();
  return proof;
}
