import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readLibrary, type Library } from '../library/library.ts';
import { runAstro } from './astro.ts';
import { writeHandoff } from './handoff.ts';
import { headerRules, headersFile } from './headers.ts';
import { addDesk } from './desk.ts';
import { takeLock } from './lock.ts';
import type { Options } from './options.ts';
import { words } from '../words/index.ts';
import { forgetDevelopment } from './development.ts';
import { assertOurs, publish, stageFor, trueFolder } from './output.ts';
import { lockFile, workFolder } from './paths.ts';
import { writeSearchIndex } from './search-index.ts';

/**
 * Builds the library: chooses what may be shown, hands only that to Astro, and puts the whole
 * output in the place of the last one.
 *
 * @throws Error where it cannot be built at all; never for what an editor wrote
 */
export async function build(asked: Options): Promise<Library> {
  const options = { ...asked, outDir: trueFolder(asked.outDir) };
  assertOurs(options);
  const release = takeLock(lockFile);
  try {
    return await buildLibrary(options, stageFor(options.outDir));
  } finally {
    release();
  }
}

/** Builds into the stage, and puts it in the place of the last output; it is gone either way. */
async function buildLibrary(options: Options, stage: string): Promise<Library> {
  const { outDir, audience } = options;
  const work = workFolder('build');
  try {
    const library = await readLibrary({ ...options, pictureDir: work.pictures });
    // Astro's cache may still hold a story that is held back today, and development's all of them.
    rmSync(work.astro, { recursive: true, force: true });
    forgetDevelopment();
    keepOnly(work.pictures, library);
    writeHandoff(work.handoff, library, options);
    await runAstro('build', options, stage);
    await writeSearchIndex(library.stories, join(stage, 'pagefind'), words);
    if (options.desk) await addDesk(stage, options.desk, options);
    writeFileSync(join(stage, '_headers'), headersFile(headerRules(options, namesIn(stage))));
    publish(stage, outDir, audience);
    return library;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Deletes every picture in the cache that no published story shows. */
function keepOnly(pictureDir: string, { stories }: Library): void {
  const shown = new Set(
    stories.flatMap(({ pictures }) => Object.values(pictures).map((file) => basename(file))),
  );
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
