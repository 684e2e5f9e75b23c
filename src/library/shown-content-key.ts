import { basename } from 'node:path';
import canonicalize from 'canonicalize';
import { hashKey } from '../runtime/hash-keys.ts';
import type { PublicStory } from './public-story.ts';

/** Says whether two outputs show the same of a story. Nothing can be read from it. */
export interface ShownContentKey {
  /** Changes with everything that any page or file shows of the story, except `inBrief` and the uses. */
  content: string;
  /** Changes with the story told in a minute; undefined where that is not shown. */
  inBrief?: string;
}

/**
 * Computes the key of what is shown of a story. Uses and their last days are left out, because the
 * gate decides about them again for every output. A picture is named by a hash of its content.
 */
export function shownContentKey(story: PublicStory): ShownContentKey {
  const { inBrief, pictures, ...content } = story;
  const names = Object.entries(pictures).map(([name, file]) => [name, basename(file)] as const);
  const shown = { ...content, pictures: names.toSorted(), uses: undefined, until: undefined };
  return {
    content: hashKey(canonicalize(shown) ?? ''),
    ...(inBrief === undefined ? {} : { inBrief: hashKey(inBrief) }),
  };
}

/**
 * Whether a story may be shown where the other key was made: all of it is the same, or less.
 *
 * @param before the key of the story in an earlier output; undefined where it was not shown there
 */
export function showsNothingNew(story: PublicStory, before: ShownContentKey | undefined): boolean {
  const key = shownContentKey(story);
  const hasSameBrief = key.inBrief === undefined || key.inBrief === before?.inBrief;
  return key.content === before?.content && hasSameBrief;
}
