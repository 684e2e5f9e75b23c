import type { FieldPath } from '../story/issue.ts';
import { isFieldGroup, isSameData, isText, type FieldGroup } from '../story/plain-data.ts';
import { isPlainDate } from '../story/plain-date.ts';
import { emptyRefusal } from '../story/refusing-fields.ts';
import { recognisableBy, uses } from '../story/vocabulary.ts';
import { hasNoMoreUses, isNoLater, isSublist } from './compare-consent.ts';

/**
 * Whether a change to a front matter only narrows consent, for example by taking a use away,
 * bringing an end date forward or recording a withdrawal. Such a change always passes, whatever
 * else is wrong with the story, so that nothing can delay a no.
 *
 * @param before the front matter before the change, as plain data
 * @param after the front matter after the change, as plain data
 */
export function narrowsConsent(before: unknown, after: unknown): boolean {
  return narrowsAt([], before, after);
}

/** Whether a change to one field narrows consent. `group` contains the field after the change. */
type FieldRule = (before: unknown, after: unknown, group: FieldGroup) => boolean;

const isNoEarlier: FieldRule = (before, after) => isNoLater(after, before);

/** Refuses a day to ask again before the release: the release would then count as the answer. */
const isAskedNoLater: FieldRule = (before, after, { release }) => {
  if (before === undefined) return after === undefined || isText(after);
  const isAfterRelease = isFieldGroup(release) && isNoLater(after, release['on']);
  return before === after || (isNoLater(before, after) && isAfterRelease);
};

const staysOrBecomes =
  (value: unknown): FieldRule =>
  (before, after) =>
    before === after || after === value;

/**
 * A day that refuses from then on. A change may add the day, or fill an empty field with it. It may
 * never remove the day.
 */
const isRecorded: FieldRule = (before, after) =>
  before === after || ((before === undefined || before === emptyRefusal) && isText(after));

/** A word that refuses, unless a field beside it records that the refusal was answered. */
const becomesUnless =
  (value: unknown, answeredBy: string): FieldRule =>
  (before, after, group) =>
    before === after || (after === value && group[answeredBy] === undefined);

/**
 * The fields in which a change can narrow consent; `*` is any index of a list. All other fields
 * must stay the same. A field that stays the same narrows, even if its value cannot be read.
 */
const fieldRules = new Map<string, FieldRule>(
  Object.entries<FieldRule>({
    'people.*.consent.withdrawnOn': (before, after) => before === undefined || isText(after),
    'people.*.withdrawnOn': isRecorded,
    'people.*.objectedOn': isRecorded,
    'people.*.diedOn': isRecorded,
    'people.*.leftOn': isRecorded,
    'people.*.anonymityForLife': becomesUnless(true, 'waiver'),
    'people.*.consent.independent.view': staysOrBecomes('objects'),
    'people.*.consent.parentsConsulted.view': staysOrBecomes('objects'),
    'people.*.consent.otherParent': becomesUnless('disagrees', 'objectionWeighed'),
    'people.*.consent.askAgainOn': isAskedNoLater,
    'people.*.consent.release.uses': hasNoMoreUses,
    'people.*.consent.release.recognisableBy': isSublist,
    'people.*.consent.release.expiresOn': isNoLater,
    'people.*.consent.release.reviewOn': isNoLater,
    'safeguarding.outcome': staysOrBecomes('hold'),
    'safeguarding.courtProceedings': staysOrBecomes('ongoing'),
    'safeguarding.criminalProceedings': staysOrBecomes('ongoing'),
    'safeguarding.otherRestriction': staysOrBecomes(true),
    findable: staysOrBecomes(false),
    publishFrom: isNoEarlier,
  }),
);

function narrowsAt(
  path: readonly string[],
  before: unknown,
  after: unknown,
  group: FieldGroup = {},
): boolean {
  const fieldRule = fieldRules.get(path.join('.'));
  if (fieldRule) return isSameData(before, after) || fieldRule(before, after, group);
  // A no may be the first field of its group.
  const groupBefore = before === undefined && path.length > 0 ? {} : before;
  if (isFieldGroup(groupBefore) && isFieldGroup(after)) {
    const keys = new Set([...Object.keys(groupBefore), ...Object.keys(after)]);
    return [...keys].every((key) =>
      // With doubled full stops, no key can look like one of the paths above.
      narrowsAt([...path, key.replaceAll('.', '..')], groupBefore[key], after[key], after),
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length &&
      before.every((entry, index) => narrowsAt([...path, '*'], entry, after[index]))
    );
  }
  return isSameData(before, after);
}

const isDay = (value: unknown) => isText(value) && isPlainDate(value);
const isOneOf = (words: readonly unknown[]) => (value: unknown) => words.includes(value);
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** The values that may be written into each field; `*` is any index of a list. */
const valueRules = new Map<string, (value: unknown) => boolean>(
  Object.entries({
    'people.*.consent.withdrawnOn': isDay,
    'people.*.withdrawnOn': isDay,
    'people.*.objectedOn': isDay,
    'people.*.diedOn': isDay,
    'people.*.leftOn': isDay,
    'people.*.anonymityForLife': isOneOf([true]),
    'people.*.consent.independent.view': isOneOf(['objects']),
    'people.*.consent.parentsConsulted.view': isOneOf(['objects']),
    'people.*.consent.otherParent': isOneOf(['disagrees']),
    'people.*.consent.askAgainOn': isDay,
    'people.*.consent.release.uses': isEmptyList,
    'people.*.consent.release.uses.*.use': isOneOf(uses),
    'people.*.consent.release.uses.*.until': isDay,
    'people.*.consent.release.recognisableBy': isEmptyList,
    'people.*.consent.release.recognisableBy.*': isOneOf(recognisableBy),
    'people.*.consent.release.expiresOn': isDay,
    'people.*.consent.release.reviewOn': isDay,
    'safeguarding.outcome': isOneOf(['hold']),
    'safeguarding.courtProceedings': isOneOf(['ongoing']),
    'safeguarding.criminalProceedings': isOneOf(['ongoing']),
    'safeguarding.otherRestriction': isOneOf([true]),
    findable: isOneOf([false]),
    publishFrom: isDay,
  }),
);

/**
 * Whether a change that narrows consent may write a value into a field: a day, or a word of a closed
 * list. Such a change is merged without anyone reading it, so it must not contain free text. The
 * function does not decide whether the value narrows consent; `narrowsConsent` does.
 */
export function isNarrowingValue(path: FieldPath, value: unknown): boolean {
  const field = path.map((key) => (typeof key === 'number' ? '*' : key.replaceAll('.', '..')));
  return valueRules.get(field.join('.'))?.(value) ?? false;
}
