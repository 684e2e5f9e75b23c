import type { PlainDate } from '../../../src/story/plain-date.ts';
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
