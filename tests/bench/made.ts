import { rmSync } from 'node:fs';
import { readOptions } from '../../src/runtime/options.ts';
import { wantedDecks } from '../../src/site/artifacts/deck.ts';
import { keepMade } from '../../src/site/artifacts/keep-made.ts';
import { wantedPreviews } from '../../src/site/artifacts/preview.ts';
import type { Wanted } from '../../src/site/artifacts/wanted.ts';
import { readLibrary } from '../../src/library/library.ts';
import { newFolder } from '../support/run.ts';

/** What making files for a library costs. */
export interface MadeCost {
  /** How many files were made. */
  made: number;
  seconds: number;
  cpuSeconds: number;
}

type ColdAndWarm = [cold: MadeCost, warm: MadeCost];

/**
 * Makes all slides of a library, and the pictures of shared links as if every story might be on
 * social media: each into an empty cache, then again with all of them there.
 */
export async function timeMade(
  env: NodeJS.ProcessEnv,
): Promise<Record<'slides' | 'previews', ColdAndWarm>> {
  const options = readOptions(env, '');
  const pictureDir = newFolder();
  const { stories, lists } = await readLibrary({ ...options, pictureDir });
  const shared = stories.map((story) => ({
    ...story,
    uses: [...story.uses, { use: 'social-media' as const, until: story.until }],
  }));
  const slides = wantedDecks(stories, lists.settings, options.siteUrl);
  const previews = wantedPreviews(shared, lists.settings, options.audience);
  const costs = {
    slides: await twice(slides, pictureDir),
    previews: await twice(previews, pictureDir),
  };
  rmSync(pictureDir, { recursive: true });
  return costs;
}

async function twice(wanted: readonly Wanted[], pictureDir: string): Promise<ColdAndWarm> {
  const cacheDir = newFolder();
  const cold = await timed(() => keepMade(wanted, cacheDir, pictureDir));
  const warm = await timed(() => keepMade(wanted, cacheDir, pictureDir));
  rmSync(cacheDir, { recursive: true });
  return [cold, warm];
}

async function timed(act: () => Promise<{ made: number }>): Promise<MadeCost> {
  const start = performance.now();
  const before = process.cpuUsage();
  const { made } = await act();
  const { user, system } = process.cpuUsage(before);
  return { made, seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}
