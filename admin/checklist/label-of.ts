import type { FieldWords, FieldWordsByName } from '../../src/words/form-words.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import { findWorkStep, workSteps } from '../form/work-steps.ts';
import { findQuestionWords } from '../questions/definitions/question-words.ts';

/** Questions whose words name their whole group, such as the child's view and who assessed it. */
const groupQuestions = ['view', 'assessedBy'];

/**
 * Names a path of the form as the form does. Our own questions have their words. Everything else
 * about a person has the title of its step of the work. All other fields have their labels.
 */
export function labelOf(path: string): string {
  const [first = '', ...rest] = path.split('.').filter((key) => !/^\d+$/.test(key));
  const questionWords = [path, ...groupQuestions.map((key) => `${path}.${key}`)]
    .map(findQuestionWords)
    .find((words) => words !== undefined);
  if (questionWords !== undefined) return questionWords;
  return first === 'people' && rest.length > 0
    ? titleOf(path)
    : (labelIn(formWords.story, [first, ...rest]) ?? titleOf(path));
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
