import { shownIn } from '../../../src/checks/pictures/recognisable.ts';
import { kinds, type RecognisableBy } from '../../../src/story/vocabulary.ts';
import { textOf } from '../../checklist/read-draft.ts';
import { useDraft } from '../../checklist/use-draft.ts';
import { isGroup, type Group, type PersonDraft, type StoryFacts } from '../definitions/drafts.ts';
import { plain, type ControlProps } from './control-props.ts';
import { today } from './today.ts';

/** What the questions of a control may know of the story that is open. */
export function useStory({ getEntry }: ControlProps): StoryFacts {
  const draft = useDraft();
  const entry = getEntry();
  const collection = draft?.collection ?? entry?.get('collection');
  const data = draft?.data ?? plain(entry?.get('data'));
  return {
    kind: kinds.find((kind) => kind === collection),
    on: today(),
    people: peopleIn(isGroup(data) ? data['people'] : undefined),
    shows: shownBy(data),
    house: draft?.house,
  };
}

/** What a story shows by which someone could be recognised. Its text is read only where it may show people. */
export function shownBy(data: unknown): RecognisableBy[] {
  const story: Group = isGroup(data) ? data : {};
  const mayShow = String(story['body']).includes('people-identifiable');
  const shown = shownIn({ data: story, body: mayShow ? textOf(story) : undefined });
  return [...new Set(shown.map(({ by }) => by))];
}

/** The people as far as they are written down: a place in the list is kept, whatever lies there. */
export function peopleIn(value: unknown): PersonDraft[] {
  return Array.isArray(value) ? value.map((each: unknown) => (isGroup(each) ? each : {})) : [];
}
