import { textsByUse } from '../../../src/story/rules/uses-have-required-texts.ts';
import { uses, type Use } from '../../../src/story/vocabulary.ts';
import { isFieldGroup, type FieldGroup } from '../../../src/story/plain-data.ts';
import { formWords } from '../../../src/words/form-en-gb.ts';
import { libraryUseNotes, questionsWords } from '../../../src/words/questions-en-gb.ts';

/** The allowed uses in a value, unchanged. */
export function readAllowedUses(value: unknown): readonly FieldGroup[] {
  return Array.isArray(value) ? value.filter(isFieldGroup) : [];
}

/**
 * Allows a use, perhaps until a last day. A new use is inserted in the order of the list of uses.
 */
export function allowUse(
  allowed: readonly FieldGroup[],
  use: Use,
  until: unknown,
): readonly FieldGroup[] {
  const added = { use, ...(until === undefined ? {} : { until }) };
  if (isUseAllowed(allowed, use)) {
    return allowed.map((each) => (each['use'] === use ? added : each));
  }
  const later = allowed.findIndex((each) => indexInUses(each) > indexInUses(added));
  return allowed.toSpliced(later === -1 ? allowed.length : later, 0, added);
}

/** Removes a use. */
export function disallowUse(allowed: readonly FieldGroup[], use: Use): readonly FieldGroup[] {
  return allowed.filter((each) => each['use'] !== use);
}

/** Whether a use is allowed. */
export function isUseAllowed(allowed: readonly FieldGroup[], use: Use): boolean {
  return allowed.some((each) => each['use'] === use);
}

/** The last day of a use, unchanged; undefined where it has none. */
export function lastDayOfUse(allowed: readonly FieldGroup[], use: Use): unknown {
  return allowed.find((each) => each['use'] === use)?.['until'];
}

function indexInUses(allowed: FieldGroup): number {
  return uses.findIndex((use) => use === allowed['use']);
}

/**
 * What else an editor should know of a use: the text that it needs, or the library that it opens.
 */
export function requirementOfUse(use: Use): string | undefined {
  const needed = textsByUse.find(({ uses }) => uses.some((each) => each === use));
  return needed
    ? questionsWords.uses.needsText(formWords.story[needed.field].label)
    : libraryUseNotes[use];
}
