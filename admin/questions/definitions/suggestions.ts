import { addMonths, type PlainDate } from '../../../src/story/plain-date.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { getAtPath, type AnswerPath } from './answer-path.ts';
import { untilRelease } from './person-facts.ts';
import type { PersonDraft } from './story-facts.ts';
import type { QuestionFacts, Suggestion } from './form-question.ts';

/** Suggests today, because events are often recorded on the same day. */
export function suggestToday({ story }: Pick<QuestionFacts, 'story'>): readonly Suggestion[] {
  return [{ value: story.on, words: `Today, ${writeDate(story.on)}` }];
}

/** Suggests today for something that a release rests on, unless today is after the release. */
export function suggestTodayUntilRelease(facts: QuestionFacts<PersonDraft>): readonly Suggestion[] {
  const last = untilRelease(facts);
  return suggestToday(facts).filter(({ value }) => last === undefined || value <= last);
}

/** Suggests today, and the days of the story's other people, who are often asked together. */
export function suggestDaysOfOthers(
  dayOf: (person: PersonDraft) => PlainDate | undefined,
): (facts: QuestionFacts<PersonDraft>) => readonly Suggestion[] {
  return (facts) => {
    const days = facts.story.people.flatMap((person) => dayOf(person) ?? []);
    const others = [...new Set(days)].filter((day) => day !== facts.story.on);
    return [
      ...suggestToday(facts),
      ...others.map((value) => ({ value, words: `As somebody else: ${writeDate(value)}` })),
    ];
  };
}

/** Suggests days some months after a day. */
export function suggestMonthsAfter(
  day: PlainDate | undefined,
  months: readonly number[],
): readonly Suggestion[] {
  if (day === undefined) return [];
  return months.map((count) => {
    const value = addMonths(day, count);
    return { value, words: `${periodWords(count)}: ${writeDate(value)}` };
  });
}

/** Suggests the answers of the story's other people, whom the same worker has often asked. */
export function suggestSameAsOthers(
  path: AnswerPath,
): (facts: QuestionFacts<PersonDraft>) => readonly Suggestion[] {
  return ({ about, story }) => {
    const others = story.people.map((person) => getAtPath(person, path));
    const words = others.filter((each) => typeof each === 'string' && each !== '');
    return [...new Set(words)]
      .filter((each) => each !== getAtPath(about, path))
      .map((value) => ({ value: String(value), words: String(value) }));
  };
}

/**
 * Suggests the witnesses of the story's other people. For a child, the role that took the consent
 * is left out, so that a second person has seen whether the yes was free.
 */
export function suggestWitness(facts: QuestionFacts<PersonDraft>): readonly Suggestion[] {
  const { ageBand, consent } = facts.about;
  const isAdult = ageBand === undefined || ageBand === 'adult';
  return suggestSameAsOthers(['consent', 'release', 'witness'])(facts).filter(
    ({ value }) => isAdult || value !== consent?.takenBy,
  );
}

function periodWords(months: number): string {
  const years = months / 12;
  if (!Number.isInteger(years)) return `${String(months)} months`;
  return years === 1 ? 'One year' : `${['', '', 'Two', 'Three'][years] ?? String(years)} years`;
}
