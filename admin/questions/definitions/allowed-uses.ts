import { uses, type Use } from '../../../src/story/vocabulary.ts';
import { isGroup, type Group } from './drafts.ts';

/** The uses that are written down, as they are. */
export function allowedIn(value: unknown): readonly Group[] {
  return Array.isArray(value) ? value.filter(isGroup) : [];
}

/** Allows a use, with a last day or none. A new one takes its place in the order of the list of uses. */
export function allow(allowed: readonly Group[], use: Use, until: unknown): readonly Group[] {
  const added = { use, ...(until === undefined ? {} : { until }) };
  if (isAllowed(allowed, use)) {
    return allowed.map((each) => (each['use'] === use ? added : each));
  }
  const later = allowed.findIndex((each) => placeOf(each) > placeOf(added));
  return allowed.toSpliced(later === -1 ? allowed.length : later, 0, added);
}

/** Takes a use away. */
export function disallow(allowed: readonly Group[], use: Use): readonly Group[] {
  return allowed.filter((each) => each['use'] !== use);
}

/** Whether a use is written down. */
export function isAllowed(allowed: readonly Group[], use: Use): boolean {
  return allowed.some((each) => each['use'] === use);
}

/** The last day of a use, as it is written down. */
export function untilOf(allowed: readonly Group[], use: Use): unknown {
  return allowed.find((each) => each['use'] === use)?.['until'];
}

function placeOf(allowed: Group): number {
  return uses.findIndex((use) => use === allowed['use']);
}
