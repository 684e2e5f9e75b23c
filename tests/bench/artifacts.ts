import { rmSync } from 'node:fs';
import { readLibrary } from '../../src/library/read-library.ts';
import { readOptions } from '../../src/runtime/options.ts';
import { cacheArtifacts } from '../../src/site/artifacts/artifact-cache.ts';
import type { ArtifactRequest } from '../../src/site/artifacts/artifacts.ts';
import { requestDecks } from '../../src/site/artifacts/deck-artifact.ts';
import { requestPreviews } from '../../src/site/artifacts/preview-artifact.ts';
import { requestHandouts } from '../../src/site/artifacts/printed-artifact.ts';
import { newFolder } from '../support/run.ts';

/** The cost of making artifacts for a library. */
export interface ArtifactCost {
  /** How many artifacts were made. */
  made: number;
  seconds: number;
  cpuSeconds: number;
}

type ColdAndWarm = [cold: ArtifactCost, warm: ArtifactCost];

/**
 * Measures how long it takes to make all decks of a library, and the preview pictures of shared
 * links, and all handouts, in PDF at both sizes and for Word. Every story gets a preview picture, as if it might be used on social media. Each artifact
 * is made twice: first with an empty cache, then with every artifact in the cache.
 */
export async function timeArtifacts(
  env: NodeJS.ProcessEnv,
): Promise<Record<'slides' | 'previews' | 'handouts' | 'handouts, Word', ColdAndWarm>> {
  const options = readOptions(env, '');
  const pictureDir = newFolder();
  const { stories, context } = await readLibrary({ ...options, pictureDir });
  const shared = stories.map((story) => ({
    ...story,
    uses: [...story.uses, { use: 'social-media' as const, until: story.until }],
  }));
  const decks = requestDecks(stories, context.settings, options.siteUrl);
  const previews = requestPreviews(shared, context.settings, options.audience);
  const handouts = requestHandouts(stories, context.settings, options.siteUrl);
  const isWord = ({ path }: ArtifactRequest) => path.endsWith('.docx');
  const costs = {
    slides: await timeTwice(decks, pictureDir),
    previews: await timeTwice(previews, pictureDir),
    handouts: await timeTwice(
      handouts.filter((request) => !isWord(request)),
      pictureDir,
    ),
    'handouts, Word': await timeTwice(handouts.filter(isWord), pictureDir),
  };
  rmSync(pictureDir, { recursive: true });
  return costs;
}

async function timeTwice(
  requests: readonly ArtifactRequest[],
  pictureDir: string,
): Promise<ColdAndWarm> {
  const cacheDir = newFolder();
  const cold = await time(() => cacheArtifacts(requests, cacheDir, pictureDir));
  const warm = await time(() => cacheArtifacts(requests, cacheDir, pictureDir));
  rmSync(cacheDir, { recursive: true });
  return [cold, warm];
}

async function time(act: () => Promise<{ made: number }>): Promise<ArtifactCost> {
  const start = performance.now();
  const before = process.cpuUsage();
  const { made } = await act();
  const { user, system } = process.cpuUsage(before);
  return { made, seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}
