import { personQuestions } from './person.ts';
import { pictureQuestions } from './picture.ts';
import { publishFromQuestion } from './publish-from.ts';
import type { Questions } from './question.ts';
import { safeguardingQuestions } from './safeguarding.ts';

const groups: readonly [string, Questions][] = [
  ['people', personQuestions],
  ['safeguarding', safeguardingQuestions],
  ['image', pictureQuestions],
];

const wordsByPath = new Map([
  ...groups.flatMap(([group, questions]) =>
    questions.map(({ path, words }) => [[group, ...path].join('.'), words] as const),
  ),
  [publishFromQuestion.path.join('.'), publishFromQuestion.words],
]);

/**
 * The question asked at a place of the form, as in `people.0.consent.takenBy`, in its own words;
 * undefined where none is. A guiding principle has its own name instead.
 */
export function wordsOf(path: string): string | undefined {
  const keys = path.split('.').filter((key) => !/^\d+$/.test(key));
  const [asked] = keys
    .map((_, cut) => wordsByPath.get(keys.slice(0, keys.length - cut).join('.')))
    .filter((words) => words !== undefined);
  return asked;
}
