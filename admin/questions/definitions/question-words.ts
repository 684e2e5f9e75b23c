import { personQuestions } from './person-questions.ts';
import { pictureQuestions } from './picture-questions.ts';
import { publishFromQuestion } from './publish-from-question.ts';
import type { FormQuestions } from './form-question.ts';
import { safeguardingQuestions } from './safeguarding-questions.ts';

const groups: readonly [string, FormQuestions][] = [
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
 * Finds the words of the question at a path, such as `people.0.consent.takenBy`, or of the closest
 * question around it; undefined if there is none. Guiding principles have no words here.
 */
export function findQuestionWords(path: string): string | undefined {
  const keys = path.split('.').filter((key) => !/^\d+$/.test(key));
  const [closest] = keys
    .map((_, index) => wordsByPath.get(keys.slice(0, keys.length - index).join('.')))
    .filter((words) => words !== undefined);
  return closest;
}
