import type { FieldPath } from '../story/issue.ts';
import { addDays, addMonths, type PlainDate } from '../story/plain-date.ts';
import type { FrontMatter } from '../story/schema/front-matter.ts';
import type { Told } from '../story/schema/told.ts';

/** What people in a story are owed after it was published or used. None of it holds a story back. */
export const careKinds = ['thanks', 'aftercare', 'tell-back'] as const;

/** A day on which somebody is thanked, asked how they are, or told what came of the story. */
export type CareDate = [what: (typeof careKinds)[number], on: PlainDate, path: FieldPath];

/** After how many days people are thanked for a story, and told of a use. */
const daysUntilThanks = 7;
/** After how many months they are told what came of the story. */
const monthsUntilTold = 3;
/** For how many months a day stays on the list. After that, the review of the release asks. */
const monthsOnList = 3;

/**
 * Finds the days on which the people in a story are thanked, asked how they are, and told what came
 * of it: a week after the story was published and after each use, three months after it was
 * published, and on the day that somebody has chosen. At the review they are asked anyway.
 *
 * @param told what is noted of the story; undefined if nothing is
 */
export function findCareDates(
  { care, publishFrom }: Pick<FrontMatter, 'care' | 'publishFrom'>,
  told: Told | undefined,
  on: PlainDate,
): CareDate[] {
  const { thankedOn, aftercareOn } = care ?? {};
  const shown = told?.shown ?? [];
  const toldDays = shown.flatMap(({ toldOn }) => toldOn ?? []);
  const tellOn = addMonths(publishFrom, monthsUntilTold);
  const isTold = toldDays.some((day) => day >= publishFrom);
  const dates: CareDate[] = [
    ...(thankedOn === undefined
      ? [['thanks', addDays(publishFrom, daysUntilThanks), ['publishFrom']] satisfies CareDate]
      : []),
    ...(aftercareOn === undefined
      ? []
      : [['aftercare', aftercareOn, ['care', 'aftercareOn']] satisfies CareDate]),
    ...(isTold ? [] : [['tell-back', tellOn, ['publishFrom']] satisfies CareDate]),
    ...shown.flatMap(({ on: usedOn, toldOn }, index): CareDate[] =>
      toldOn === undefined
        ? [['tell-back', addDays(usedOn, daysUntilThanks), ['told', 'shown', index, 'toldOn']]]
        : [],
    ),
  ];
  return dates.filter(([, day]) => addMonths(day, monthsOnList) >= on);
}
