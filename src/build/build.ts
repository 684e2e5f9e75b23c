import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readLibrary, type Library } from '../library/library.ts';
import { runAstro } from './astro.ts';
import { writeHandoff } from './handoff.ts';
import { headersFile } from './headers.ts';
import { takeLock } from './lock.ts';
import type { Options } from './options.ts';
import { words } from '../words/index.ts';
import { assertOurs, publish, stageFor } from './output.ts';
import { lockFile, workFolder } from './paths.ts';
import { writeSearchIndex } from './search-index.ts';

/**
 * Builds the library: chooses what may be shown, hands only that to Astro, and puts the whole
 * output in the place of the last one.
 *
 * @throws Error where it cannot be built at all; never for what an editor wrote
 */
export async function build(options: Options): Promise<Library> {
  assertOurs(options.outDir, options.contentDir);
  const release = takeLock(lockFile);
  try {
    const work = workFolder('build');
    const library = await readLibrary({ ...options, pictureDir: work.pictures });
    // Astro's cache may still hold a story that is held back today.
    rmSync(work.astro, { recursive: true, force: true });
    keepOnly(work.pictures, library);
    writeHandoff(work.handoff, library, options);
    const stage = stageFor(options.outDir);
    await runAstro('build', options, stage);
    await writeSearchIndex(library.stories, join(stage, 'pagefind'), words);
    const { audience, siteUrl } = options;
    writeFileSync(join(stage, '_headers'), headersFile(audience, siteUrl.pathname));
    publish(stage, options.outDir);
    return library;
  } finally {
    release();
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

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
