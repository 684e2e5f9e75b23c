import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData, SSRManifest } from 'astro';
import { App } from 'astro/app';
import { StaticPaths, type PathWithRoute } from 'astro/runtime/prerender/static-paths.js';
import { hashKey } from '../../runtime/hash-keys.ts';
import { deleteOtherPages, openPageCache } from './page-cache.ts';
import type { RenderWork } from './render-pages.ts';

// Renders the pages of a compiled site. The environment of this worker names the handoff.

const { server, cache, output, siteUrl, worker, workers } = workerData as RenderWork;
const app = new App(await loadManifest());
const paths = await new StaticPaths(app).getAll();
if (worker === 0) deleteOtherPages(cache, new Set(paths.flatMap((path) => keyOf(path) ?? [])));
const earlierPages = openPageCache(cache);
for (const [index, path] of paths.entries()) {
  if (index % workers === worker) await writePage(path);
}
const pages = paths.filter(({ route }) => route.type === 'page');
parentPort?.postMessage(pages.map(({ pathname }) => pagePath(pathname)));

async function loadManifest(): Promise<SSRManifest> {
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error('The compiled site has no entry.');
  const module = (await import(pathToFileURL(join(server, entry)).href)) as {
    manifest: SSRManifest;
  };
  return module.manifest;
}

/**
 * Returns the key of a page in the cache; undefined if the page has none. The folder of the compiled
 * site is named by the key of all code.
 */
function keyOf({ pathname, cacheKey }: PathWithRoute): string | undefined {
  return cacheKey === undefined
    ? undefined
    : hashKey(server, siteUrl, pathname, cacheKey).slice(0, 32);
}

/** Writes one page or file, from the cache if it is there. */
async function writePage(path: PathWithRoute): Promise<void> {
  const key = keyOf(path);
  const earlier = key === undefined ? undefined : earlierPages.read(key);
  const bytes = earlier ?? (await renderPage(path));
  const file = join(output, outputFile(path));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  if (key !== undefined && !earlier) earlierPages.write(key, bytes);
}

/**
 * Renders one page or file.
 *
 * @throws Error if it cannot be rendered. Astro has printed the reason
 */
async function renderPage({ pathname, route }: PathWithRoute): Promise<Buffer> {
  // Astro ends the paths of some files with a slash, and then expects it.
  const path = route.type === 'page' ? pagePath(pathname) : pathname.slice(1);
  const response = await app.render(new Request(new URL(path, siteUrl)), { routeData: route });
  if (!response.ok && !isMissingPage(route)) throw new Error(`Astro could not render /${path}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Returns a path without its first slash and with a slash at its end; empty for the first page. */
function pagePath(pathname: string): string {
  return pathname.replace(/^\//, '').replace(/([^/])$/, '$1/');
}

function outputFile({ pathname, route }: PathWithRoute): string {
  if (isMissingPage(route)) return '404.html';
  return route.type === 'page'
    ? `${pagePath(pathname)}index.html`
    : pathname.replace(/^\/|\/$/g, '');
}

function isMissingPage({ route }: RouteData): boolean {
  return route === '/404';
}
