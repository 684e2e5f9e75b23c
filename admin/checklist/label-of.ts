import type { FieldWords, FieldWordsByName } from '../../src/words/form-words.ts';
import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import type { LabelOf } from './checklist-item.ts';
import type { DeskJudgingContext } from './desk-context.ts';
import { findWorkStep, workSteps } from '../form/work-steps.ts';
import { personQuestions } from '../questions/definitions/person-questions.ts';
import { pictureQuestions } from '../questions/definitions/picture-questions.ts';
import { publishFromQuestion } from '../questions/definitions/publish-from-question.ts';
import type { FormQuestions } from '../questions/definitions/form-question.ts';
import { safeguardingQuestions } from '../questions/definitions/safeguarding-questions.ts';

/** Questions whose words name their whole group, such as the child's view and who assessed it. */
const groupQuestions = ['role', 'view', 'assessedBy', 'decidedBy', 'because'];
/** Matches the groups that contain only a day. The question about the day names such a group. */
const namedByDay = /(?:Weighed|waiver)$/;

/**
 * Returns the name that the form shows for a path. One of our own questions is named by its words,
 * anything else about a person by the title of its work step, and any other field by its label.
 */
export function labelOf(path: string): string {
  const [first = '', ...rest] = path.split('.').filter((key) => !/^\d+$/.test(key));
  const keys = namedByDay.test(path) ? ['on'] : groupQuestions;
  const questionWords = [path, ...keys.map((key) => `${path}.${key}`)]
    .map(findQuestionWords)
    .find((words) => words !== undefined);
  if (questionWords !== undefined) return questionWords;
  const dayOfNo = Object.entries(checklistWords.daysOfNo).find(([key]) => path.endsWith(`.${key}`));
  if (dayOfNo) return dayOfNo[1];
  return first === 'people' && rest.length > 0
    ? titleOf(path)
    : (labelIn(formWords.story, [first, ...rest]) ?? titleOf(path));
}

/** Returns the form's labels. Guiding principles have the names that the library gives them. */
export function labelsFor({ principles }: DeskJudgingContext): LabelOf {
  return (path) => {
    const [, id] = /^principles\.(.+)$/.exec(path) ?? [];
    const principle = id === undefined ? undefined : principles.get(id);
    const name = principle === 'unreadable' ? undefined : (principle?.name ?? principle?.question);
    return name ?? labelOf(path);
  };
}

function titleOf(path: string): string {
  const id = findWorkStep(path);
  return workSteps.find((step) => step.id === id)?.title ?? id;
}

/** Finds the label of a field, or of the nearest field around it that has one. */
function labelIn(
  words: FieldWordsByName,
  [key = '', ...below]: readonly string[],
): string | undefined {
  const fieldWords: FieldWords | undefined = words[key];
  return fieldWords && (labelIn(fieldWords.fields ?? {}, below) ?? fieldWords.label);
}

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
