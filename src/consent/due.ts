import { placed, type Issue } from '../story/issue.ts';
import type { PlainDate } from '../story/plain-date.ts';
import { deciders, spokenOf } from '../story/schema/person.ts';
import type { StoryAtGate } from './question.ts';

/** What should be done soon and closes no door: releases whose review day has passed. */
export function dueOf({ front, place }: StoryAtGate, on: PlainDate): Issue[] {
  return deciders(front.people)
    .filter(({ person }) => person.consent.release.reviewOn < on)
    .map((person) =>
      placed(
        {
          rule: 'review-due',
          severity: 'warning',
          path: ['people', person.index, 'consent', 'release', 'reviewOn'],
          message: `${spokenOf(person)} was to be asked by ${person.person.consent.release.reviewOn} whether they are still happy.`,
          hint: 'Ask them, and record a new release with a new review date.',
        },
        place,
      ),
    );
}
