import { findRecognisableFeatures } from '../../../src/checks/pictures/recognisable-people.ts';
import {
  isFieldGroup,
  isText,
  toFieldGroup,
  type FieldGroup,
} from '../../../src/story/plain-data.ts';
import { kinds, type RecognisableBy } from '../../../src/story/vocabulary.ts';
import { parseDraftBody } from '../../checklist/draft.ts';
import type { PersonDraft, StoryFacts } from './story-facts.ts';

/** What is known about a story besides its own data. */
type Surroundings = Pick<StoryFacts, 'on' | 'context' | 'noes'> & {
  /** The name of the story's collection, which is its kind. */
  collection: unknown;
};

/**
 * Reads the facts that questions depend on from a story's data. The form and the checklist read them
 * here, so that both ask the same questions.
 */
export function readStoryFacts(data: unknown, { collection, ...known }: Surroundings): StoryFacts {
  const story = toFieldGroup(data);
  return {
    ...known,
    kind: kinds.find((kind) => kind === collection),
    language: isText(story['language']) ? story['language'] : undefined,
    people: readPeople(story['people']),
    shows: recognisableIn(story),
    principles: toFieldGroup(story['principles']),
    contentNotes: readContentNotes(story['contentNotes']),
  };
}

/**
 * Reads the people of a story. An unreadable entry becomes an empty person, so that all indexes
 * stay the same.
 */
export function readPeople(value: unknown): PersonDraft[] {
  return Array.isArray(value) ? value.map((each: unknown) => (isFieldGroup(each) ? each : {})) : [];
}

function readContentNotes(notes: unknown): string[] {
  return Array.isArray(notes) ? notes.filter(isText) : [];
}

/**
 * Finds the features by which a story shows people recognisably. The text is parsed only if it may
 * show people.
 */
function recognisableIn(story: FieldGroup): RecognisableBy[] {
  const mayShow = String(story['body']).includes('people-identifiable');
  const features = findRecognisableFeatures({
    data: story,
    body: mayShow ? parseDraftBody(story) : undefined,
  });
  return [...new Set(features.map(({ by }) => by))];
}
