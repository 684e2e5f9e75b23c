import { getCollection, type CollectionEntry } from 'astro:content';
import { sortNewestFirst } from '../exports/feeds/feed.ts';
import type { PublicPack } from '../library/packs/public-pack.ts';
import type { PublicStory } from '../library/public-story.ts';
import { handoffFolder, readPacks, readSiteContext, type SiteContext } from '../site/handoff.ts';
import { kinds, type Kind } from '../story/vocabulary.ts';

/** The maximum number of stories on a page of a list. */
export const pageSize = 48;

/** A story with its pictures. */
export type StoryEntry = CollectionEntry<Kind>;

/**
 * Returns what the pages show besides the stories. A build reads the context once. Development
 * reads the context for each page.
 */
export function siteContext(): SiteContext {
  if (import.meta.env.DEV) return readSiteContext(handoffFolder());
  return (cachedContext ??= readSiteContext(handoffFolder()));
}
let cachedContext: SiteContext | undefined;

/** Lists every story with its pictures, for the pages of single stories. */
export async function storyEntries(): Promise<StoryEntry[]> {
  return (await Promise.all(kinds.map((kind) => getCollection(kind)))).flat();
}

/**
 * Lists every story, newest first. A build collects the stories once. Development collects the
 * stories for each page.
 */
export function allStories(): Promise<PublicStory[]> {
  if (import.meta.env.DEV) return collectStories();
  return (cachedStories ??= collectStories());
}
let cachedStories: Promise<PublicStory[]> | undefined;

async function collectStories(): Promise<PublicStory[]> {
  return sortNewestFirst((await storyEntries()).map(({ data }) => data.story));
}

/** Lists the packs that may be shown, with only the stories that may be used for them. */
export function allPacks(): PublicPack[] {
  if (import.meta.env.DEV) return readPacks(handoffFolder());
  return (cachedPacks ??= readPacks(handoffFolder()));
}
let cachedPacks: PublicPack[] | undefined;
