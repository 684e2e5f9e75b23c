import { isText, toFieldGroup, type FieldGroup } from '../story/plain-data.ts';
import { parseFrontMatter } from '../story/source/parse-front-matter.ts';

/** The people of a front matter as plain data, valid or not. */
export function peopleOf(data: unknown): FieldGroup[] {
  const { people } = toFieldGroup(data);
  return (Array.isArray(people) ? people : []).map(toFieldGroup);
}

/**
 * Finds the `consent` of each person in a front matter, in the order of `people`.
 *
 * @param data the front matter as plain data, valid or not
 * @returns an empty group for each person without a consent
 */
export function findConsents(data: unknown): FieldGroup[] {
  return peopleOf(data).map((person) => toFieldGroup(person['consent']));
}

/** Someone who had agreed to be mentioned, and later said no. */
export interface MentionedWithdrawal {
  withdrawnOn: unknown;
  /** Their register references. */
  records: string[];
}

/** Finds the withdrawals of people who are only mentioned, in the order of `people`. */
export function findMentionedWithdrawals(data: unknown): MentionedWithdrawal[] {
  return peopleOf(data).flatMap((person) => {
    const { withdrawnOn, records } = person;
    return withdrawnOn === undefined
      ? []
      : [{ withdrawnOn, records: (Array.isArray(records) ? records : []).filter(isText) }];
  });
}

/** Finds the consents in the text of a story's file, as far as the text can be read. */
export function findConsentsInSource(source: string): FieldGroup[] {
  return findConsents(parseFrontMatter(source));
}

/** Collects the register references (`record`) of consents. */
export function recordReferences(consents: readonly FieldGroup[]): string[] {
  return consents.flatMap(({ record }) => (isText(record) ? [record] : []));
}
