import type { CmsEventListener } from 'decap-cms-core';
import { kinds } from '../../../src/story/vocabulary.ts';
import type { Held } from '../control/control-props.ts';
import { makeStoryId, randomBytes } from './make-id.ts';

/** Immutable data that can be changed into other. */
interface Settable extends Held {
  set: (key: string, value: unknown) => unknown;
}

/** What is saved of a story: it has an id, however fast somebody is. Listens to Decap's `preSave`. */
export const withId: CmsEventListener['handler'] = ({ entry }) => {
  const data = entry.get('data') as Settable;
  const isStory = kinds.some((kind) => kind === entry.get('collection'));
  return isStory && entry.get('newRecord') === true && data.get('id') === undefined
    ? data.set('id', makeStoryId(randomBytes))
    : undefined;
};
