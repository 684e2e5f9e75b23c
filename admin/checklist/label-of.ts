import type { FieldWords, FieldWordsByName } from '../../src/words/form-words.ts';
import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import type { LabelOf } from './checklist-item.ts';
import type { DeskJudgingContext } from './desk-context.ts';
import { findWorkStep, workSteps } from '../form/work-steps.ts';
import { findQuestionWords } from '../questions/definitions/question-words.ts';

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
  const noDay = Object.entries(checklistWords.noDays).find(([key]) => path.endsWith(`.${key}`));
  if (noDay) return noDay[1];
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
