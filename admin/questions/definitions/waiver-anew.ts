import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { getAtPath, type FieldChange } from './answer-path.ts';
import { isSamePath } from './copied-answers.ts';

const releaseDay = ['consent', 'release', 'on'] as const;
const waiver = ['consent', 'release', 'coolingOffWaived'] as const;

/**
 * Removes the wish not to wait if the day of the second yes changes. The wish was about the earlier
 * yes, so the form asks again whether the person has it for the new yes.
 *
 * @param about the person before the changes
 */
export function withWaiverAnew(
  changes: readonly FieldChange[],
  about: FieldGroup,
): readonly FieldChange[] {
  const before = getAtPath(about, releaseDay);
  const isAnotherYes = changes.some(
    ({ path, value }) => isSamePath(path, releaseDay) && value !== before,
  );
  return isAnotherYes && before !== undefined
    ? [{ path: waiver, value: undefined }, ...changes]
    : changes;
}
