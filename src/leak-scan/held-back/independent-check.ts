import { parse } from 'yaml';
import type { PlainDate } from '../../story/plain-date.ts';
import { audienceUse, type Audience } from '../../story/vocabulary.ts';

/**
 * Checks a second time whether a story may be shown. This check uses no code of the gate, the
 * schema or the reader. It therefore still refuses a story if one of them is wrong or switched off.
 * The check tests only the simplest reasons against showing a story. It reads the files as they are
 * now, and not as they were at the start of the build.
 *
 * @param readFrontMatter returns the story's front matter, valid or not
 * @param removal the text of the story's removal file, if there is one
 */
export function passesIndependentCheck(
  readFrontMatter: () => unknown,
  removal: string | undefined,
  audience: Audience,
  on: PlainDate,
): boolean {
  try {
    const frontMatter = readFrontMatter() as UnknownFields;
    const use = audienceUse[audience];
    const people = listOf(frontMatter['people']);
    const deciders = people.filter(({ part }) => part !== 'mentioned');
    const removalFields = removal === undefined ? undefined : (parse(removal) as UnknownFields);
    return (
      deciders.length > 0 &&
      people.every((person) => person['withdrawnOn'] === undefined) &&
      deciders.every((person) => mayBeNamed(person)) &&
      deciders.every((person) => allowsUse(person['consent'] as UnknownFields, use, on)) &&
      deciders.every((person) =>
        isNotRemoved(person['consent'] as UnknownFields, use, removalFields),
      ) &&
      isDate(frontMatter['publishFrom']) &&
      frontMatter['publishFrom'] <= on &&
      isSafe(frontMatter['safeguarding'] as UnknownFields)
    );
  } catch {
    return false;
  }
}

type UnknownFields = Record<string, unknown>;

/**
 * Whether a person is not named, or is an adult whom the law does not keep anonymous, so that they
 * may be named.
 */
function mayBeNamed({ naming, ageBand, anonymityForLife, waiver }: UnknownFields): boolean {
  return (
    naming !== 'own-name' ||
    (ageBand === 'adult' && (anonymityForLife !== true || waiver !== undefined))
  );
}

/**
 * Whether the day to ask a person again has not come, or the person has released the story since.
 */
function isNotAskedAgain(askAgainOn: unknown, releasedOn: PlainDate, on: PlainDate): boolean {
  return (
    askAgainOn === undefined || (isDate(askAgainOn) && (on < askAgainOn || releasedOn > askAgainOn))
  );
}

function allowsUse(consent: UnknownFields, use: string, on: PlainDate): boolean {
  const release = consent['release'] as UnknownFields;
  const allowed = listOf(release['uses']).find((each) => each['use'] === use);
  return (
    consent['withdrawnOn'] === undefined &&
    isDate(release['on']) &&
    release['on'] <= on &&
    isNotAskedAgain(consent['askAgainOn'], release['on'], on) &&
    isDate(release['expiresOn']) &&
    on <= release['expiresOn'] &&
    allowed !== undefined &&
    (allowed['until'] === undefined || (isDate(allowed['until']) && on <= allowed['until']))
  );
}

/**
 * Whether the story was never removed for this use, or this person released it after the removal.
 */
function isNotRemoved(
  consent: UnknownFields,
  use: string,
  removal: UnknownFields | undefined,
): boolean {
  if (removal === undefined) return true;
  const uses = removal['uses'];
  if (Array.isArray(uses) && uses.length > 0 && !uses.includes(use)) return true;
  const releasedOn = (consent['release'] as UnknownFields)['on'];
  return isDate(releasedOn) && isDate(removal['removedOn']) && releasedOn > removal['removedOn'];
}

function isSafe(review: UnknownFields): boolean {
  return (
    review['outcome'] === 'clear' &&
    review['otherRestriction'] === false &&
    ['none', 'concluded', 'court-permission'].includes(String(review['courtProceedings'])) &&
    ['none', 'concluded'].includes(String(review['criminalProceedings']))
  );
}

function isDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function listOf(value: unknown): UnknownFields[] {
  return Array.isArray(value) ? (value as UnknownFields[]) : [];
}
