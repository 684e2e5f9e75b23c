import { getLiveCollection } from 'astro:content';
import { sortNewestFirst } from '../exports/feeds/feed.ts';
import type { PublicPack } from '../library/packs/public-pack.ts';
import type { PublicStory } from '../library/public-story.ts';
import { hashKey } from '../runtime/hash-keys.ts';
import { handoffFolder, readPacks, readSiteContext, type SiteContext } from '../site/handoff.ts';
import { kinds } from '../story/vocabulary.ts';

/** The maximum number of stories on a page of a list. */
export const pageSize = 48;

/**
 * Returns what the pages show besides the stories. A build reads the context once. Development
 * reads the context for each page.
 */
export function siteContext(): SiteContext {
  if (import.meta.env.DEV) return readSiteContext(handoffFolder());
  return (cachedContext ??= readSiteContext(handoffFolder()));
}
let cachedContext: SiteContext | undefined;

/**
 * Returns the key of a page, for `getStaticPaths`. A build renders the page again only if the key, or
 * the code of the site, has changed. The key covers the context of the site, except the entries of
 * `/check/`.
 *
 * @param content everything else that the page shows
 */
export function pageKey(content: unknown): string {
  return hashKey(contextKey(), JSON.stringify(content));
}

function contextKey(): string {
  return (cachedContextKey ??= hashKey(JSON.stringify({ ...siteContext(), checks: [] })));
}
let cachedContextKey: string | undefined;

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
  const collections = await Promise.all(kinds.map((kind) => getLiveCollection(kind)));
  const stories = collections.flatMap(({ entries, error }) => {
    if (!entries) throw error ?? new Error('The stories cannot be read.');
    return entries.map(({ data }) => data.story);
  });
  return sortNewestFirst(stories);
}

/** Lists the packs that may be shown, with only the stories that may be used for them. */
export function allPacks(): PublicPack[] {
  if (import.meta.env.DEV) return readPacks(handoffFolder());
  return (cachedPacks ??= readPacks(handoffFolder()));
}
let cachedPacks: PublicPack[] | undefined;
