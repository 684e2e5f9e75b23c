import { isStoryId } from '../../../src/story/story-id.ts';
import { kinds } from '../../../src/story/vocabulary.ts';
import { pickCharacter, randomBytes, type RandomBytes } from '../definitions/random-characters.ts';
import type { ImmutableMap } from '../control/control-props.ts';

/**
 * The letters of an id. Vowels are left out, so that no id is a word. `l` is left out, so that an
 * id can be read aloud without doubt.
 */
const letters = 'bcdfghjkmnpqrstvwxz';
/** The characters of an id. `0` and `1` are left out, because they look like letters. */
const characters = `${letters}23456789`;
const length = 8;

/**
 * Makes the id of a new story. The id says nothing about the story.
 *
 * @param random returns the requested number of random bytes
 */
export function makeStoryId(random: RandomBytes): string {
  const id =
    pickCharacter(letters, random) +
    Array.from({ length: length - 1 }, () => pickCharacter(characters, random)).join('');
  // An id needs a digit, because letters alone could be a word.
  return isStoryId(id) ? id : makeStoryId(random);
}

/** A map of Immutable.js that can be changed. */
interface SettableMap extends ImmutableMap {
  set: (key: string, value: unknown) => unknown;
}

/**
 * Gives a new story an id before Decap saves it, if the control has not written one yet. The
 * function is a listener for `preSave`.
 */
export function addMissingId({ entry }: { entry: ImmutableMap }): unknown {
  const data = entry.get('data') as SettableMap;
  const isStory = kinds.some((kind) => kind === entry.get('collection'));
  return isStory && entry.get('newRecord') === true && data.get('id') === undefined
    ? data.set('id', makeStoryId(randomBytes))
    : undefined;
}
