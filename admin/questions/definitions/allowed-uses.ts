import { textsByUse } from '../../../src/story/rules/uses-have-required-texts.ts';
import { uses, type Use } from '../../../src/story/vocabulary.ts';
import { isFieldGroup, type FieldGroup } from '../../../src/story/plain-data.ts';
import { formWords } from '../../../src/words/form-en-gb.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { libraryUseNotes } from '../../../src/words/use-explanations-en-gb.ts';

/** Returns the allowed uses in a value, unchanged. */
export function readAllowedUses(value: unknown): readonly FieldGroup[] {
  return Array.isArray(value) ? value.filter(isFieldGroup) : [];
}

/** Allows a use, perhaps until a last day. A new use is inserted in the order of the vocabulary. */
export function allowUse(
  allowed: readonly FieldGroup[],
  use: Use,
  until: unknown,
): readonly FieldGroup[] {
  const added = { use, ...(until === undefined ? {} : { until }) };
  if (isUseAllowed(allowed, use)) {
    return allowed.map((each) => (each['use'] === use ? added : each));
  }
  const next = allowed.findIndex((each) => indexInUses(each) > indexInUses(added));
  return allowed.toSpliced(next === -1 ? allowed.length : next, 0, added);
}

/** Removes a use. */
export function disallowUse(allowed: readonly FieldGroup[], use: Use): readonly FieldGroup[] {
  return allowed.filter((each) => each['use'] !== use);
}

/** Whether a use is allowed. */
export function isUseAllowed(allowed: readonly FieldGroup[], use: Use): boolean {
  return allowed.some((each) => each['use'] === use);
}

/** Returns the last day of a use, unchanged; undefined if the use has no last day. */
export function lastDayOfUse(allowed: readonly FieldGroup[], use: Use): unknown {
  return allowed.find((each) => each['use'] === use)?.['until'];
}

function indexInUses(allowed: FieldGroup): number {
  return uses.findIndex((use) => use === allowed['use']);
}

/** Says what a use requires: the text that the use needs, or the library that the use opens. */
export function requirementOfUse(use: Use): string | undefined {
  const needed = textsByUse.find(({ uses }) => uses.some((each) => each === use));
  return needed
    ? questionsWords.uses.needsText(formWords.story[needed.field].label)
    : libraryUseNotes[use];
}
