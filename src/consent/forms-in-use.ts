import type { PlainDate } from '../story/plain-date.ts';
import { uses, type Use } from '../story/vocabulary.ts';
import { usesUnknownOn } from './form-coverage.ts';

/** A version of the consent form with the day on which it comes into force. */
interface DatedForm {
  data: { from: PlainDate };
}

/** Returns the form that people are asked to sign on a day, or undefined before the first form. */
export function currentForm<T extends DatedForm>(
  forms: readonly T[],
  on: PlainDate,
): T | undefined {
  return byDay(forms).findLast(({ data }) => data.from <= on);
}

/** Returns the form that comes into force next after a day, or undefined if none is written yet. */
export function nextForm<T extends DatedForm>(forms: readonly T[], on: PlainDate): T | undefined {
  return byDay(forms).find(({ data }) => data.from > on);
}

/** Lists the uses that a form asks about. A form never asks about uses that were added later. */
export function usesAskedBy({ data }: DatedForm): Use[] {
  const unknown = usesUnknownOn(data.from);
  return uses.filter((use) => !unknown.includes(use));
}

function byDay<T extends DatedForm>(forms: readonly T[]): T[] {
  return forms.toSorted((a, b) => (a.data.from < b.data.from ? -1 : 1));
}
