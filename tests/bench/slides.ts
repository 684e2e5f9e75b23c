import { rmSync } from 'node:fs';
import { readOptions } from '../../src/build/options.ts';
import { wantedDecks } from '../../src/build/made/deck.ts';
import { keepMade } from '../../src/build/made/keep-made.ts';
import { readLibrary } from '../../src/library/library.ts';
import { newFolder } from '../support/run.ts';

/** What the slides of a library cost. */
export interface SlidesCost {
  /** How many files were made. */
  made: number;
  seconds: number;
  cpuSeconds: number;
}

/** Makes every slide file of a library into an empty cache, then again with all of them there. */
export async function timeSlides(env: NodeJS.ProcessEnv): Promise<[SlidesCost, SlidesCost]> {
  const options = readOptions(env, '');
  const pictureDir = newFolder();
  const cacheDir = newFolder();
  const { stories, lists } = await readLibrary({ ...options, pictureDir });
  const wanted = wantedDecks(stories, lists.settings, options.siteUrl);
  const costs: [SlidesCost, SlidesCost] = [
    await timed(() => keepMade(wanted, cacheDir, pictureDir)),
    await timed(() => keepMade(wanted, cacheDir, pictureDir)),
  ];
  for (const folder of [pictureDir, cacheDir]) rmSync(folder, { recursive: true });
  return costs;
}

async function timed(act: () => Promise<{ made: number }>): Promise<SlidesCost> {
  const start = performance.now();
  const before = process.cpuUsage();
  const { made } = await act();
  const { user, system } = process.cpuUsage(before);
  return { made, seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}
