/** The longest slug, in characters: a file name of this length is safe on every file system. */
const longestSlug = 60;

/**
 * Turns a place into a part of an address. Places that differ only in case or accents have the same
 * slug.
 *
 * @returns an empty text if the place has no letter and no digit that is allowed in an address
 */
export function placeSlug(place: string): string {
  const words = place
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  // Cut between characters: half a character cannot be part of an address.
  return Array.from(words).slice(0, longestSlug).join('').replace(/^-|-$/g, '');
}
