import type { StoryFacts } from '../../admin/questions/definitions/story-facts.ts';
import { validConsentContext } from './story-at-gate.ts';
import { today } from './valid-story.ts';

/** Makes the facts about a story that has just been started. */
export function storyFacts(changed: Partial<StoryFacts> = {}): StoryFacts {
  return {
    kind: 'family',
    on: today,
    people: [],
    shows: [],
    principles: {},
    contentNotes: [],
    context: validConsentContext(),
    noes: [],
    newRecord: 'R-BBBB-BBBB',
    ...changed,
  };
}
