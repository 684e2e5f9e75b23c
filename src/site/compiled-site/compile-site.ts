import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeKey } from '../../runtime/code-keys.ts';
import { hashKey } from '../../runtime/hash-keys.ts';
import { compiledSitesFolder, root } from '../../runtime/paths.ts';
import { emptyFolder } from '../../runtime/write-files.ts';
import { runAstro, type SiteSource } from '../run-astro.ts';
import { browserFolder, serverFolder } from './keep-compiled-pages.ts';

/** The folders of `src` and the other files whose code can change a compiled site. */
const siteCode = [
  ...['story', 'consent', 'checks', 'library', 'exports', 'runtime', 'words', 'site'],
  ...['pages', 'layouts', 'components', 'styles', 'scripts'],
];
const siteFiles = ['src/live.config.ts', 'astro.config.mjs', 'tsconfig.json'];

/** How many compiled sites are kept, because each address and each brand has its own. */
const mostCompiledSites = 8;

/**
 * Compiles the code of the site, unless the same code is in the cache. The compiled site contains no
 * story and no setting except the brand's styles: Astro is given no content. So it may be kept,
 * whoever says no later.
 *
 * @returns the folder of the compiled site
 * @throws Error with what Astro printed, where it failed
 */
export async function compileSite(source: SiteSource): Promise<string> {
  const { siteUrl, audience, brandStyles } = source;
  const key = hashKey(codeKey(siteCode, siteFiles), siteUrl.href, audience, brandStyles);
  const folder = join(compiledSitesFolder, key.slice(0, 32));
  if (existsSync(folder)) {
    const now = new Date();
    utimesSync(folder, now, now);
    return folder;
  }
  const part = `${folder}.part`;
  emptyFolder(part);
  // Version 0.2.0 left a list of pictures here, which may not exist any more.
  rmSync(join(root, '.astro', 'content-assets.mjs'), { force: true });
  try {
    await runAstro(source, {
      command: 'build',
      outputFolder: join(part, browserFolder),
      compiledCode: join(part, serverFolder),
      cacheFolder: join(part, 'cache'),
    });
    rmSync(join(part, 'cache'), { recursive: true, force: true });
    renameSync(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  deleteOldest();
  return folder;
}

/** Deletes all but the most recently used compiled sites, and what an interrupted run left. */
function deleteOldest(): void {
  mkdirSync(compiledSitesFolder, { recursive: true });
  const folders = readdirSync(compiledSitesFolder).map((name) => join(compiledSitesFolder, name));
  const age = (folder: string) => statSync(folder).mtimeMs;
  const newestFirst = folders.toSorted((a, b) => age(b) - age(a));
  for (const folder of newestFirst.slice(mostCompiledSites)) rmSync(folder, { recursive: true });
}
