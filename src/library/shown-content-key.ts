import { basename } from 'node:path';
import canonicalize from 'canonicalize';
import { hashKey } from '../runtime/hash-keys.ts';
import type { PublicStory } from './public-story.ts';

/** A key of what an output shows of a story. The content cannot be read from the key. */
export interface ShownContentKey {
  /** A hash of what is shown of the story, except `inBrief`, the uses and `findable`. */
  content: string;
  /** A hash of `inBrief`; undefined if `inBrief` is not shown. */
  inBrief?: string;
  /** Whether search engines may list the page; absent if they may not. */
  findable?: true;
}

/**
 * Computes the key of what is shown of a story. Leaves out the uses and their last days, because the
 * gate decides about them for every output. The file name of a picture is a hash of its content.
 */
export function shownContentKey(story: PublicStory): ShownContentKey {
  const { inBrief, pictures, findable, ...content } = story;
  const names = Object.entries(pictures).map(([name, file]) => [name, basename(file)] as const);
  const shown = { ...content, pictures: names.toSorted(), uses: undefined, until: undefined };
  return {
    content: hashKey(canonicalize(shown) ?? ''),
    ...(inBrief === undefined ? {} : { inBrief: hashKey(inBrief) }),
    ...(findable && { findable }),
  };
}

/**
 * Whether a story shows nothing that an earlier output did not show.
 *
 * @param before the key of the story in the earlier output; undefined if it was not shown there
 */
export function showsNothingNew(story: PublicStory, before: ShownContentKey | undefined): boolean {
  const key = shownContentKey(story);
  const hasSameBrief = key.inBrief === undefined || key.inBrief === before?.inBrief;
  const isFoundAsBefore = key.findable === undefined || before?.findable === true;
  return key.content === before?.content && hasSameBrief && isFoundAsBefore;
}
