import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData, SSRManifest } from 'astro';
import { App } from 'astro/app';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { RenderWork } from './render-pages.ts';

// Renders the pages of a compiled site. The environment of this worker names the handoff.

const { server, output, siteUrl, worker, workers } = workerData as RenderWork;
const app = new App(await loadManifest());
const paths = await new StaticPaths(app).getAll();
const rendered: string[] = [];
for (const [index, { pathname, route }] of paths.entries()) {
  if (index % workers === worker) await writePage(pathname, route);
  if (route.type === 'page') rendered.push(pagePath(pathname));
}
parentPort?.postMessage(rendered);

async function loadManifest(): Promise<SSRManifest> {
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error('The compiled site has no entry.');
  const module = (await import(pathToFileURL(join(server, entry)).href)) as {
    manifest: SSRManifest;
  };
  return module.manifest;
}

/**
 * Writes one page or file.
 *
 * @throws Error if it cannot be rendered. Astro has printed the reason
 */
async function writePage(pathname: string, route: RouteData): Promise<void> {
  // Astro ends the paths of some files with a slash, and then expects it.
  const path = route.type === 'page' ? pagePath(pathname) : pathname.slice(1);
  const response = await app.render(new Request(new URL(path, siteUrl)), { routeData: route });
  const isMissingPage = route.route === '/404';
  if (!response.ok && !isMissingPage) throw new Error(`Astro could not render /${path}`);
  const file = join(output, outputFile(path, route));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
}

/** Returns a path without its first slash and with a slash at its end; empty for the first page. */
function pagePath(pathname: string): string {
  return pathname.replace(/^\//, '').replace(/([^/])$/, '$1/');
}

function outputFile(path: string, { type, route }: RouteData): string {
  if (route === '/404') return '404.html';
  return type === 'page' ? `${path}index.html` : path.replace(/\/$/, '');
}
