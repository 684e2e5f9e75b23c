import type { StoryFacts } from '../../admin/questions/definitions/drafts.ts';
import { houseRules } from './at-gate.ts';
import { today } from './valid-story.ts';

/** What the questions know of a story that has just been begun. */
export function storyFacts(changed: Partial<StoryFacts> = {}): StoryFacts {
  return {
    kind: 'family',
    on: today,
    people: [],
    shows: [],
    house: houseRules(),
    ...changed,
  };
}
