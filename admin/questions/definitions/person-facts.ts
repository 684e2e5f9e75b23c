import { datedViews } from '../../../src/story/rules/views-before-release.ts';
import { earliest, type PlainDate } from '../../../src/story/plain-date.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import type { QuestionFacts } from './form-question.ts';

/** The facts that a question about a person may depend on. */
export type PersonFacts = QuestionFacts<PersonDraft>;

/** Whether the person has to give consent. A mentioned person does not. */
export function needsOwnConsent({ about }: PersonFacts): boolean {
  return about.part !== 'mentioned';
}

/** Whether the person is known to be under 18. */
export function isUnderAge({ about }: PersonFacts): boolean {
  return about.ageBand !== undefined && about.ageBand !== 'adult';
}

/** Returns the day on which the person approved the final version; undefined before that day. */
export function releaseDay({ about }: PersonFacts): PlainDate | undefined {
  return parseDay(about.consent?.release?.on);
}

/**
 * Returns the first possible day of a release: it follows the first yes and everything that the
 * release rests on.
 */
export function firstReleaseDay({ about }: PersonFacts): PlainDate | undefined {
  const views = datedViews(about.consent ?? {}).map(({ on }) => on);
  return [about.consent?.agreedToTell, ...views]
    .flatMap((day) => parseDay(day) ?? [])
    .toSorted()
    .at(-1);
}

/** Returns the last day on which something that a release rests on can have happened. */
export function untilRelease(facts: PersonFacts): PlainDate | undefined {
  return earliest([facts.story.on, releaseDay(facts)]);
}
