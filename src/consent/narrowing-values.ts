import type { FieldPath } from '../story/issue.ts';
import { isText } from '../story/plain-data.ts';
import { isPlainDate } from '../story/plain-date.ts';
import { recognisableBy, uses } from '../story/vocabulary.ts';

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
 * Whether a change that narrows consent may write a value: a day, or a word of a closed list, in a
 * field that `narrows-consent.ts` knows. Such a change is merged without anyone reading it, so it
 * must not hold free text. `narrows-consent.ts` decides whether the value narrows consent.
 */
export function isNarrowingValue(path: FieldPath, value: unknown): boolean {
  const field = path.map((key) => (typeof key === 'number' ? '*' : key.replaceAll('.', '..')));
  return valueRules.get(field.join('.'))?.(value) ?? false;
}
