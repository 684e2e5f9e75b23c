import { addDays, type PlainDate } from '../../../src/story/plain-date.ts';
import { coolingOff } from '../../../src/story/rules/release-fits.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { dayIn, type StoryFacts } from './drafts.ts';
import type { Question } from './question.ts';

/** The first day on which everyone has had their days to change their mind, or has waived them. */
export function firstDay({ people }: StoryFacts): PlainDate | undefined {
  return people
    .flatMap(({ consent }) => {
      const day = dayIn(consent?.release?.on);
      if (day === undefined) return [];
      return consent?.release?.coolingOffWaived === true ? day : addDays(day, coolingOff);
    })
    .toSorted()
    .at(-1);
}

/** When the story is first shown. */
export const publishFromQuestion: Question = {
  type: 'day',
  path: ['publishFrom'],
  words: 'From which day may the story be shown?',
  hint: ({ story }) => {
    const first = firstDay(story);
    return first
      ? `From ${writeDate(first)} at the earliest: everyone has ${String(coolingOff)} days to change their mind, unless they asked us not to wait.`
      : `At least ${String(coolingOff)} days after everyone has approved it.`;
  },
  min: ({ story }) => firstDay(story),
  suggest: ({ story }) => {
    const first = firstDay(story);
    return first ? [{ value: first, words: `The first day it can be: ${writeDate(first)}` }] : [];
  },
};
