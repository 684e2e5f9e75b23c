import { addMonths, type PlainDate } from '../../../src/story/plain-date.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { getAtPath, type AnswerPath } from './answer-path.ts';
import type { PersonDraft } from './story-facts.ts';
import type { QuestionFacts, Suggestion } from './form-question.ts';

/** Suggests today, because events are often recorded on the same day. */
export function suggestToday({ story }: Pick<QuestionFacts, 'story'>): readonly Suggestion[] {
  return [{ value: story.on, words: `Today, ${writeDate(story.on)}` }];
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

function periodWords(months: number): string {
  const years = months / 12;
  if (!Number.isInteger(years)) return `${String(months)} months`;
  return years === 1 ? 'One year' : `${['', '', 'Two', 'Three'][years] ?? String(years)} years`;
}
