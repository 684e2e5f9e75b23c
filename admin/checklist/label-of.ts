import type { FieldWords, FieldWordsByName } from '../../src/words/form-words.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import { findWorkStep, workSteps } from '../form/work-steps.ts';
import { findQuestionWords } from '../questions/definitions/question-words.ts';

/** Questions that stand for the whole group they belong to: what the child says, who assessed. */
const groupQuestions = ['view', 'assessedBy'];

/**
 * Names a place of the form as the form does: our own questions by their words, everything else
 * about a person by its step of the work, and all other fields by their labels.
 */
export function labelOf(path: string): string {
  const [first = '', ...rest] = path.split('.').filter((key) => !/^\d+$/.test(key));
  const asked = [path, ...groupQuestions.map((key) => `${path}.${key}`)]
    .map(findQuestionWords)
    .find((words) => words !== undefined);
  if (asked !== undefined) return asked;
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
  const said: FieldWords | undefined = words[key];
  return said && (labelIn(said.fields ?? {}, below) ?? said.label);
}
