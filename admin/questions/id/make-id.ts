import { isStoryId } from '../../../src/story/story-id.ts';

/** No vowels, so that no id is a word; no `l`, `0` or `1`, so that one can be read aloud. */
const letters = 'bcdfghjkmnpqrstvwxz';
const signs = `${letters}23456789`;
const length = 8;

/**
 * Makes the id of a new story. Nothing of the story goes into it.
 *
 * @param random gives as many random bytes as it is asked for
 */
export function makeStoryId(random: (count: number) => Uint8Array): string {
  const id =
    pick(letters, random) + Array.from({ length: length - 1 }, () => pick(signs, random)).join('');
  // Letters alone could be a word: an id holds a digit.
  return isStoryId(id) ? id : makeStoryId(random);
}

/** One sign, each as likely as the others: a byte beyond the last whole round is drawn anew. */
function pick(from: string, random: (count: number) => Uint8Array): string {
  const [byte = 0] = random(1);
  return byte < 256 - (256 % from.length) ? from.charAt(byte % from.length) : pick(from, random);
}

/** Random bytes from the browser. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
