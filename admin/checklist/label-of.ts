import type { Said, Words } from '../../src/words/form-words.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import { stepOf, steps } from '../form/steps.ts';
import { wordsOf } from '../questions/definitions/words-of.ts';

/** Questions that stand for the whole group they are in: what the child says, who assessed. */
const inside = ['view', 'assessedBy'];

/**
 * How the form calls what stands at a place: a question of ours by its own words, what a person's
 * questions belong to by the step of the work, and anything else by its label.
 */
export function labelOf(path: string): string {
  const [first = '', ...rest] = path.split('.').filter((key) => !/^\d+$/.test(key));
  const asked = [path, ...inside.map((key) => `${path}.${key}`)]
    .map(wordsOf)
    .find((words) => words !== undefined);
  if (asked !== undefined) return asked;
  return first === 'people' && rest.length > 0
    ? titleOf(path)
    : (labelIn(formWords.story, [first, ...rest]) ?? titleOf(path));
}

function titleOf(path: string): string {
  const id = stepOf(path);
  return steps.find((step) => step.id === id)?.title ?? id;
}

/** The label of the field, or of the nearest around it that has one. */
function labelIn(words: Words, [key = '', ...below]: readonly string[]): string | undefined {
  const said: Said | undefined = words[key];
  return said && (labelIn(said.fields ?? {}, below) ?? said.label);
}
