import { getCollection, type CollectionEntry } from 'astro:content';
import { handoffFolder, readShelf, type Shelf } from '../site/handoff.ts';
import { newestFirst } from '../exports/feeds/feed.ts';
import { checkAddress as checkAddressOf } from '../exports/screens/check-address.ts';
import type { Publishable } from '../library/publishable.ts';
import { kinds, type Kind } from '../story/vocabulary.ts';

export type StoryEntry = CollectionEntry<Kind>;

/** What the pages need to know beside the stories. Read once a build, afresh in development. */
export function shelf(): Shelf {
  if (import.meta.env.DEV) return readShelf(handoffFolder());
  return (kept ??= readShelf(handoffFolder()));
}
let kept: Shelf | undefined;

/** Every story with its pictures, for the pages of single stories. */
export async function storyEntries(): Promise<StoryEntry[]> {
  return (await Promise.all(kinds.map((kind) => getCollection(kind)))).flat();
}

/** Every story, newest first. Gathered once a build, since every page asks; afresh in development. */
export function allStories(): Promise<Publishable[]> {
  if (import.meta.env.DEV) return gather();
  return (gathered ??= gather());
}
let gathered: Promise<Publishable[]> | undefined;

async function gather(): Promise<Publishable[]> {
  return newestFirst((await storyEntries()).map(({ data }) => data.story));
}

/** Turns a path of the site into an address under its base: `/stories/` becomes `/library/stories/`. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** Turns a path of the site into a whole address. */
export function address(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** Where anyone who holds a copy of a story can check it, as a whole address. */
export function checkAddress(id: string): string {
  return checkAddressOf(id, shelf().settings, address('/'));
}

/** As much of a place's name as every file system can store in one of its own, in letters. */
const longestSlug = 60;

/** A place as it stands in an address. Places that differ only in case or marks share one. */
export function placeSlug(place: string): string {
  return place
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longestSlug)
    .replace(/^-|-$/g, '');
}
