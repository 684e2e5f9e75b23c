import type { HomeStory } from '../../src/checks/desk-home.ts';
import type { StoryKey } from '../../src/checks/story-for-lead.ts';
import { kinds } from '../../src/story/vocabulary.ts';

/** The name of the part of an address that says to which question of a form it leads. */
const fieldParameter = 'at';

/** Whether a fragment of an address leads to the first page of the desk. */
export function isHome(hash: string): boolean {
  return /^#?\/?$/.test(hash);
}

/**
 * Makes the address of a story in the desk.
 *
 * @param field the field that the address leads to, as in `people[0].consent.release.on`
 */
export function storyHref({ kind, folder }: HomeStory, field?: string): string {
  return entryHref(kind, `${folder}/index`, field);
}

/** Makes the address of a draft in the desk, or of a question in its form. */
export function draftHref({ collection, slug }: StoryKey, field?: string): string {
  return entryHref(collection, slug, field);
}

/** Makes the address of the lead's page of a story. */
export function leadHref({ collection, slug }: StoryKey): string {
  const [folder = ''] = slug.split('/');
  return `#/lead/${collection}/${encodeURIComponent(folder)}`;
}

/** Reads the story of the lead's page at an address; undefined if the address leads elsewhere. */
export function readLeadAddress(hash: string): StoryKey | undefined {
  const [, collection, folder] = /^#\/lead\/([^/?]+)\/([^/?]+)$/.exec(hash) ?? [];
  const kind = kinds.find((each) => each === collection);
  return kind && folder !== undefined
    ? { collection: kind, slug: `${decodeURIComponent(folder)}/index` }
    : undefined;
}

function entryHref(collection: string, slug: string, field?: string): string {
  const path = slug.split('/').map(encodeURIComponent).join('/');
  const place =
    field === undefined ? '' : `?${fieldParameter}=${encodeURIComponent(toPlace(field))}`;
  return `#/collections/${collection}/entries/${path}${place}`;
}

/** Writes a field as the form names it: `people.0.consent` for `people[0].consent`. */
function toPlace(field: string): string {
  return field.replaceAll(/\[(\d+)\]/g, '.$1');
}

/**
 * Reads to which question of a form an address leads.
 *
 * @returns undefined if the address leads to the form as a whole
 */
export function readPlace(hash: string): string | undefined {
  const [, query = ''] = hash.split('?');
  return new URLSearchParams(query).get(fieldParameter) ?? undefined;
}
