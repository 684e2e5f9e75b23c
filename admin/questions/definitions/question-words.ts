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
 * Finds the words of the question at a path, such as `people.0.consent.takenBy`; undefined where no
 * question is question. Guiding principles have names of their own.
 */
export function findQuestionWords(path: string): string | undefined {
  const keys = path.split('.').filter((key) => !/^\d+$/.test(key));
  const [question] = keys
    .map((_, cut) => wordsByPath.get(keys.slice(0, keys.length - cut).join('.')))
    .filter((words) => words !== undefined);
  return question;
}
