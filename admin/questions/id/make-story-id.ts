import { isStoryId } from '../../../src/story/story-id.ts';
import { kinds } from '../../../src/story/vocabulary.ts';
import type { ImmutableMap } from '../control/control-props.ts';

/**
 * Letters without vowels, so that no id is a word, and without `l`, so that an id can be read
 * aloud.
 */
const letters = 'bcdfghjkmnpqrstvwxz';
/** `0` and `1` are left out, because they look like letters. */
const characters = `${letters}23456789`;
const length = 8;

/**
 * Makes the id of a new story. Nothing of the story goes into it.
 *
 * @param random returns a number of random bytes
 */
export function makeStoryId(random: (count: number) => Uint8Array): string {
  const id =
    pick(letters, random) +
    Array.from({ length: length - 1 }, () => pick(characters, random)).join('');
  // Letters alone could be a word, so that an id needs a digit.
  return isStoryId(id) ? id : makeStoryId(random);
}

/**
 * Picks one character, each with the same probability. Draws again where a byte would favour some.
 */
function pick(from: string, random: (count: number) => Uint8Array): string {
  const [byte = 0] = random(1);
  return byte < 256 - (256 % from.length) ? from.charAt(byte % from.length) : pick(from, random);
}

/** Random bytes from the browser. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** A map of Immutable.js that can be changed. */
interface Settable extends ImmutableMap {
  set: (key: string, value: unknown) => unknown;
}

/**
 * Gives a new story an id before Decap saves it, however fast somebody is. Listens to `preSave`.
 */
export function addMissingId({ entry }: { entry: ImmutableMap }): unknown {
  const data = entry.get('data') as Settable;
  const isStory = kinds.some((kind) => kind === entry.get('collection'));
  return isStory && entry.get('newRecord') === true && data.get('id') === undefined
    ? data.set('id', makeStoryId(randomBytes))
    : undefined;
}
