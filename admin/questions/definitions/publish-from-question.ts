import { addDays, type PlainDate } from '../../../src/story/plain-date.ts';
import { coolingOffDays } from '../../../src/story/release-periods.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { parseDay, type StoryFacts } from './story-facts.ts';
import type { FormQuestion } from './form-question.ts';

/**
 * Returns the first day after the cooling-off days of everyone who has approved the story, except
 * of those who renew an earlier release; undefined if there is nobody.
 */
export function earliestPublishDay({ people }: StoryFacts): PlainDate | undefined {
  return people
    .flatMap(({ consent }) => {
      const day = parseDay(consent?.release?.on);
      if (day === undefined || consent?.release?.renews !== undefined) return [];
      return consent?.release?.coolingOffWaived === true ? day : addDays(day, coolingOffDays);
    })
    .toSorted()
    .at(-1);
}

/** Returns the day that the form proposes, once everyone with a say has approved the story. */
export function proposedPublishDay(story: StoryFacts): PlainDate | undefined {
  const deciders = story.people.filter(({ part }) => part !== 'mentioned');
  const haveAllApproved = deciders.every(
    ({ consent }) => parseDay(consent?.release?.on) !== undefined,
  );
  return haveAllApproved ? earliestPublishDay(story) : undefined;
}

/** The question for the first day of publication. */
export const publishFromQuestion: FormQuestion = {
  type: 'day',
  path: ['publishFrom'],
  words: 'From which day may the story be shown?',
  hint: ({ story }) => {
    const first = earliestPublishDay(story);
    if (first) {
      return `From ${writeDate(first)} at the earliest: everyone has ${String(coolingOffDays)} days to change their mind, unless they asked us not to wait.`;
    }
    return hasRenewal(story)
      ? `Leave it as it is. Everyone renews an earlier yes, so nobody waits again for what was allowed then.`
      : `At least ${String(coolingOffDays)} days after everyone has approved it.`;
  },
  min: ({ story }) => earliestPublishDay(story),
  propose: ({ story }) => proposedPublishDay(story),
  suggest: ({ story }) => {
    const first = earliestPublishDay(story);
    return first ? [{ value: first, words: `The first day it can be: ${writeDate(first)}` }] : [];
  },
};

function hasRenewal({ people }: StoryFacts): boolean {
  return people.some(({ consent }) => consent?.release?.renews !== undefined);
}
