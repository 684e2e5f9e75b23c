import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { handoffVariable } from '../handoff.ts';
import { browserFolder, serverFolder } from './keep-compiled-pages.ts';

/** The work of one worker. */
export interface RenderWork {
  /** The folder with the compiled code. */
  server: string;
  /** The folder of pages that were rendered earlier. */
  cache: string;
  output: string;
  siteUrl: string;
  /** The number of this worker, from 0. */
  worker: number;
  workers: number;
}

/** What the pages of a site are rendered from. */
export interface PageSource {
  /** The folder of the compiled site. */
  compiledSite: string;
  /** The folder of the handoff, which has the stories. */
  handoff: string;
  /** The folder of pages that were rendered earlier. */
  cache: string;
  siteUrl: URL;
  /** The number of stories, which decides how many workers are worth their start. */
  stories: number;
}

/** A worker takes about half a second to start, and renders 50 stories in that time. */
const storiesOfWorker = 100;
const mostWorkers = 4;

/**
 * Renders every page into an output folder, and copies the files that browsers load. Takes a page
 * from the cache if it has a key of everything that it shows, and was rendered under that key. First
 * deletes all other pages from the cache, because they may show a story that has left.
 *
 * @returns the paths of all pages, without the base path
 * @throws Error if a page cannot be rendered
 */
export async function renderPages(source: PageSource, output: string): Promise<string[]> {
  const { compiledSite, cache, siteUrl, stories } = source;
  cpSync(join(compiledSite, browserFolder), output, { recursive: true });
  const wanted = Math.ceil(stories / storiesOfWorker);
  const workers = Math.max(1, Math.min(wanted, mostWorkers, availableParallelism()));
  const rendered = await Promise.all(
    Array.from({ length: workers }, (_, worker) => {
      const server = join(compiledSite, serverFolder);
      const work = { server, cache, output, siteUrl: siteUrl.href, worker, workers };
      return runRenderWorker(work, source.handoff);
    }),
  );
  return rendered[0] ?? [];
}

function runRenderWorker(work: RenderWork, handoff: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('render-worker.ts', import.meta.url), {
      workerData: work,
      env: { ...process.env, [handoffVariable]: handoff },
    });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code !== 0) reject(new Error('The pages cannot be rendered. Try again.'));
    });
  });
}
