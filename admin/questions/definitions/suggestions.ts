import { addMonths, type PlainDate } from '../../../src/story/plain-date.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { answerAt, type AnswerPath } from './at-path.ts';
import type { PersonDraft } from './drafts.ts';
import type { Facts, Suggestion } from './question.ts';

/** Today, for what is often written down on the day it happens. */
export function justToday({ story }: Pick<Facts, 'story'>): readonly Suggestion[] {
  return [{ value: story.on, words: `Today, ${writeDate(story.on)}` }];
}

/** Some months after a day, each with its date. */
export function monthsAfter(
  day: PlainDate | undefined,
  months: readonly number[],
): readonly Suggestion[] {
  if (day === undefined) return [];
  return months.map((count) => {
    const value = addMonths(day, count);
    return { value, words: `${spell(count)}: ${writeDate(value)}` };
  });
}

/** What is written at the same place for the others in the story: often it was the same worker. */
export function asOthers(path: AnswerPath): (facts: Facts<PersonDraft>) => readonly Suggestion[] {
  return ({ about, story }) => {
    const others = story.people.map((person) => answerAt(person, path));
    const words = others.filter((each) => typeof each === 'string' && each !== '');
    return [...new Set(words)]
      .filter((each) => each !== answerAt(about, path))
      .map((value) => ({ value: String(value), words: String(value) }));
  };
}

function spell(months: number): string {
  const years = months / 12;
  if (!Number.isInteger(years)) return `${String(months)} months`;
  return years === 1 ? 'One year' : `${['', '', 'Two', 'Three'][years] ?? String(years)} years`;
}
