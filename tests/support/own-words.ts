import { validBody } from './valid-story.ts';

const vocabulary =
  `bread table window garden river morning evening kettle letter number road shoes button basket
ladder candle paper pencil blanket corner kitchen market bridge harbour meadow orchard pocket ribbon saddle
thimble wagon apron barrel cabin dinner engine feather gravel hammer island jacket lantern mirror needle`.split(
    /\s+/,
  );

/**
 * Adds a paragraph to the words of the valid story. The words of the paragraph depend on the id, so
 * that no two stories of a test have the same words. Otherwise a removal of one story would also
 * remove the others.
 */
export function addOwnWords(text: string, id: string): string {
  return text.replace(validBody, () => `${validBody}\n${ownWords(id)}\n`);
}

/** Ordinary words. Their order depends only on the id. */
export function ownWords(id: string): string {
  let state = Array.from(id).reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2147483647,
    7,
  );
  const next = () => {
    state = (state * 48271) % 2147483647;
    return vocabulary[state % vocabulary.length]!;
  };
  const sentence = () => `The ${Array.from({ length: 8 }, next).join(' ')}.`;
  return Array.from({ length: 16 }, sentence).join(' ');
}
