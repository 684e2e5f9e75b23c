import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readLibrary, type Library } from '../library/library.ts';
import { writeGonePages } from '../site/gone.ts';
import { writeHandoff } from '../site/handoff.ts';
import { headerRules, headersFile } from '../site/headers.ts';
import { addDesk } from './desk.ts';
import { takeLock } from '../runtime/lock.ts';
import { keepMade, placeMade } from '../site/artifacts/keep-made.ts';
import { wantedBy } from '../site/artifacts/wanted-by.ts';
import type { Options } from '../runtime/options.ts';
import { buildAlone, type Built, type BuildFrom } from '../leak-scan/alone.ts';
import { leaksInWords } from '../leak-scan/hold-back.ts';
import { prove } from '../leak-scan/prove.ts';
import { writeProof } from '../leak-scan/proof-file.ts';
import { words } from '../words/index.ts';
import { forgetDevelopment } from '../site/development/development.ts';
import { assertOurs, publish, stageFor, trueFolder } from './output.ts';
import { makePages } from './pages.ts';
import { lockFile, workFolder, type Work } from '../runtime/paths.ts';
import { writeSearchIndex } from '../site/search/search-index.ts';

/** Does one part of a build. Whoever wants to know how long each takes puts a watch around it. */
export type Step = <T>(name: string, act: () => Promise<T>) => Promise<T>;
const unwatched: Step = (_, act) => act();

/**
 * Builds the library: chooses what may be shown, hands only that to Astro, and puts the whole
 * output in the place of the last one.
 *
 * @throws Error where it cannot be built at all; never for what an editor wrote
 */
export async function build(asked: Options, step: Step = unwatched): Promise<Library> {
  const options = { ...asked, outDir: trueFolder(asked.outDir) };
  assertOurs(options);
  const release = takeLock(lockFile);
  try {
    return await buildLibrary(options, stageFor(options.outDir), step);
  } finally {
    release();
  }
}

/**
 * Builds into the stage, proves it, and puts it in the place of the last output; the stage is gone
 * either way. Where something of a held-back story seems to be in it, the library is built anew
 * from what may be shown alone; what cannot be vouched for even then is not published.
 */
async function buildLibrary(options: Options, stage: string, step: Step): Promise<Library> {
  const from = (...asked: Parameters<BuildFrom>) => buildFrom(step, ...asked);
  try {
    const first = await buildFrom(step, options, workFolder('build'), stage);
    const { library, proved } =
      first.proved.leaks.length > 0 ? await buildAlone(first, options, stage, from) : first;
    if (proved.leaks.length > 0) throw new Error(leaksInWords(proved.leaks));
    writeProof(stage, options, library, proved);
    publish(stage, options.outDir, options.audience);
    return library;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/**
 * Builds a content folder into the stage and proves it.
 *
 * @param adjust what becomes of the library once it is read
 * @param proveBy the content folder that says what is held back, where it is another
 */
async function buildFrom(
  step: Step,
  options: Options,
  work: Work,
  stage: string,
  adjust = (library: Library) => library,
  proveBy = options.contentDir,
): Promise<Built> {
  const reading = { ...options, pictureDir: work.pictures };
  const library = adjust(await step('judge every story', () => readLibrary(reading)));
  // Astro's cache may still hold a story that is held back today, and development's all of them.
  rmSync(work.astro, { recursive: true, force: true });
  forgetDevelopment();
  keepOnly(work.pictures, library);
  writeHandoff(work.handoff, library, options);
  const { stories, lists } = library;
  const wanted = wantedBy(stories, lists.settings, options);
  const [{ kept }] = await Promise.all([
    step('make what is kept', () => keepMade(wanted, work.made, work.pictures)),
    step('make the pages', () => makePages(options, stage, work)),
  ]);
  placeMade(kept, stage);
  const search = join(stage, 'pagefind');
  await step('make the search', () => writeSearchIndex(stories, search, words));
  writeGonePages(stage, library.checks);
  if (options.desk) await addDesk(stage, options.desk, options);
  writeFileSync(join(stage, '_headers'), headersFile(headerRules(options, namesIn(stage))));
  const { handoff, pictures, made, astro } = work;
  const caches = { handoff, pictures, made, astro };
  const by = { ...options, contentDir: proveBy };
  const isAlone = proveBy !== options.contentDir;
  const proved = await step('prove the output', () => prove(stage, caches, library, by, isAlone));
  return { library, proved };
}

/** Deletes every picture in the cache that neither a published story nor the brand shows. */
function keepOnly(pictureDir: string, { stories, lists: { brand } }: Library): void {
  const ofStories = stories.flatMap(({ pictures }) => Object.values(pictures));
  const ofBrand = [brand.logo?.file, brand.font].filter((file) => file !== undefined);
  const shown = new Set([...ofStories, ...ofBrand].map((file) => basename(file)));
  for (const name of readFolder(pictureDir)) {
    if (!shown.has(name)) rmSync(join(pictureDir, name), { force: true });
  }
}

/** What lies in a folder, folders with a slash at the end. */
function namesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.map((entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`);
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
