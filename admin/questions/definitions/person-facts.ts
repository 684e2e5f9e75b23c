import type { PlainDate } from '../../../src/story/plain-date.ts';
import { dayIn, type PersonDraft } from './drafts.ts';
import type { Facts } from './question.ts';

export type Person = Facts<PersonDraft>;

/** Whether somebody's own yes is needed: not of those who are only mentioned. */
export function decides({ about }: Person): boolean {
  return about.part !== 'mentioned';
}

/** Whether somebody is known to be under 18. */
export function isUnderAge({ about }: Person): boolean {
  return about.ageBand !== undefined && about.ageBand !== 'adult';
}

/** The day somebody approved the final version; undefined while they have not. */
export function released({ about }: Person): PlainDate | undefined {
  return dayIn(about.consent?.release?.on);
}
