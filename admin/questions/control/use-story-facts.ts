import { dayInLondon, type PlainDate } from '../../../src/story/plain-date.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import { readStoryFacts } from '../definitions/read-story-facts.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import { toPlainData, type ControlProps } from './control-props.ts';

/** Returns the facts about the open story that the questions of a control may depend on. */
export function useStoryFacts({ getEntry }: ControlProps): StoryFacts {
  const draft = useDraft();
  const entry = getEntry();
  return readStoryFacts(draft?.data ?? toPlainData(entry?.get('data')), {
    collection: draft?.collection ?? entry?.get('collection'),
    on: todayInLondon(),
    context: draft?.context,
    noes: draft?.judged?.noes ?? [],
  });
}

/** Returns today's date in the United Kingdom. No other code of the questions reads the clock. */
export function todayInLondon(): PlainDate {
  return dayInLondon(new Date());
}
