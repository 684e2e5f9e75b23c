import { toFieldGroup } from '../story/plain-data.ts';

/** The safeguarding fields that can hold a story back, each with the value that holds it back. */
export const holds = {
  ...{ outcome: 'hold', courtProceedings: 'ongoing', criminalProceedings: 'ongoing' },
  otherRestriction: true,
} as const;

/** The name of a safeguarding field that can hold a story back. */
export type HoldingField = keyof typeof holds;

/**
 * Lists the safeguarding fields that hold a story back.
 *
 * @param data the front matter as plain data
 */
export function findHolds(data: unknown): HoldingField[] {
  const review = toFieldGroup(toFieldGroup(data)['safeguarding']);
  return (Object.keys(holds) as HoldingField[]).filter((field) => review[field] === holds[field]);
}
