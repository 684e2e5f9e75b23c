import { findRecognisableFeatures } from '../../../src/checks/pictures/recognisable-people.ts';
import { dayInLondon, type PlainDate } from '../../../src/story/plain-date.ts';
import { kinds, type RecognisableBy } from '../../../src/story/vocabulary.ts';
import { parseDraftBody } from '../../checklist/draft.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import { isFieldGroup, isText, type FieldGroup } from '../../../src/story/plain-data.ts';
import type { PersonDraft, StoryFacts } from '../definitions/story-facts.ts';
import { toPlainData, type ControlProps } from './control-props.ts';

/** Returns the facts about the open story that the questions of a control may depend on. */
export function useStoryFacts({ getEntry }: ControlProps): StoryFacts {
  const draft = useDraft();
  const entry = getEntry();
  const collection = draft?.collection ?? entry?.get('collection');
  const data = draft?.data ?? toPlainData(entry?.get('data'));
  return {
    kind: kinds.find((kind) => kind === collection),
    on: todayInLondon(),
    people: readPeople(isFieldGroup(data) ? data['people'] : undefined),
    shows: recognisableIn(data),
    contentNotes: readContentNotes(data),
    context: draft?.context,
    noes: draft?.judged?.noes ?? [],
  };
}

function readContentNotes(data: unknown): string[] {
  const notes = isFieldGroup(data) ? data['contentNotes'] : undefined;
  return Array.isArray(notes) ? notes.filter(isText) : [];
}

/**
 * Finds the features by which a story shows people recognisably. The text is parsed only if it may
 * show people.
 */
function recognisableIn(data: unknown): RecognisableBy[] {
  const story: FieldGroup = isFieldGroup(data) ? data : {};
  const mayShow = String(story['body']).includes('people-identifiable');
  const features = findRecognisableFeatures({
    data: story,
    body: mayShow ? parseDraftBody(story) : undefined,
  });
  return [...new Set(features.map(({ by }) => by))];
}

/**
 * Reads the people of a story. An unreadable entry becomes an empty person, so that all indexes
 * stay the same.
 */
export function readPeople(value: unknown): PersonDraft[] {
  return Array.isArray(value) ? value.map((each: unknown) => (isFieldGroup(each) ? each : {})) : [];
}

/** Returns today's date in the United Kingdom. No other code of the questions reads the clock. */
export function todayInLondon(): PlainDate {
  return dayInLondon(new Date());
}
