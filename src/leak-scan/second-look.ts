import { parse } from 'yaml';
import type { PlainDate } from '../story/plain-date.ts';
import { audienceUse, type Audience } from '../story/vocabulary.ts';

/**
 * A second look at whether a story may be shown, which shares no code with the gate, the schema or
 * the reader: should one of them ever be wrong, or switched off, this still says no. It knows the
 * plainest noes alone, and is given the files as they lie there now, not as they were when the
 * build began.
 *
 * @param read gives the story's front matter, whatever it is
 * @param removal the removal's file, where there is one
 */
export function secondLook(
  read: () => unknown,
  removal: string | undefined,
  audience: Audience,
  on: PlainDate,
): boolean {
  try {
    const front = read() as Loose;
    const use = audienceUse[audience];
    const askable = list(front['people']).filter(({ part }) => part !== 'mentioned');
    const removed = removal === undefined ? undefined : (parse(removal) as Loose);
    return (
      askable.length > 0 &&
      askable.every((person) => allows(person['consent'] as Loose, use, on)) &&
      askable.every((person) => isOpen(person['consent'] as Loose, use, removed)) &&
      isDay(front['publishFrom']) &&
      front['publishFrom'] <= on &&
      isSafe(front['safeguarding'] as Loose)
    );
  } catch {
    return false;
  }
}

type Loose = Record<string, unknown>;

function allows(consent: Loose, use: string, on: PlainDate): boolean {
  const release = consent['release'] as Loose;
  const allowed = list(release['uses']).find((each) => each['use'] === use);
  return (
    consent['withdrawnOn'] === undefined &&
    isDay(release['on']) &&
    release['on'] <= on &&
    isDay(release['expiresOn']) &&
    on <= release['expiresOn'] &&
    allowed !== undefined &&
    (allowed['until'] === undefined || (isDay(allowed['until']) && on <= allowed['until']))
  );
}

/** Whether the story was never taken down for this use, or this person said yes again after that. */
function isOpen(consent: Loose, use: string, removal: Loose | undefined): boolean {
  if (removal === undefined) return true;
  const uses = removal['uses'];
  if (Array.isArray(uses) && uses.length > 0 && !uses.includes(use)) return true;
  const on = (consent['release'] as Loose)['on'];
  return isDay(on) && isDay(removal['removedOn']) && on > removal['removedOn'];
}

function isSafe(review: Loose): boolean {
  return (
    review['outcome'] === 'clear' &&
    review['otherRestriction'] === false &&
    ['none', 'concluded', 'court-permission'].includes(String(review['courtProceedings']))
  );
}

function isDay(value: unknown): value is PlainDate {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function list(value: unknown): Loose[] {
  return Array.isArray(value) ? (value as Loose[]) : [];
}
