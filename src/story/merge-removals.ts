import { latest } from './plain-date.ts';
import type { Removal } from './schema/list-entries.ts';
import { uses } from './vocabulary.ts';

/**
 * Merges two removals of one story. The result is at least as strict as either: it has the later
 * day and the uses of both. If either removal is for the whole story, the result is too.
 *
 * @param earlier undefined if no removal is recorded yet
 */
export function mergeRemovals(earlier: Removal | undefined, later: Removal): Removal {
  if (!earlier) return later;
  const { id } = later;
  const removedOn = latest(earlier.removedOn, later.removedOn);
  const { fingerprint = earlier.fingerprint, translationOf = earlier.translationOf } = later;
  const words = {
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...mergeLists('sketches', earlier, later),
    ...mergeLists('records', earlier, later),
    ...(translationOf === undefined ? {} : { translationOf }),
    ...mergeHostTakeDowns(earlier.hostTakeDown, later.hostTakeDown),
  };
  if (!earlier.uses || !later.uses) return { id, removedOn, ...words };
  const removed = new Set([...earlier.uses, ...later.uses]);
  return { id, removedOn, uses: uses.filter((use) => removed.has(use)), ...words };
}

/**
 * If either removal has an unconfirmed take-down, it stays unconfirmed, because the recording may
 * be back.
 */
function mergeHostTakeDowns(
  earlier: Removal['hostTakeDown'],
  later: Removal['hostTakeDown'],
): Pick<Removal, 'hostTakeDown'> {
  if (earlier === 'unconfirmed' || later === 'unconfirmed') return { hostTakeDown: 'unconfirmed' };
  const days = [earlier, later].filter((day) => day !== undefined);
  const [first, ...others] = days;
  return first === undefined ? {} : { hostTakeDown: latest(first, ...others) };
}

function mergeLists<K extends 'sketches' | 'records'>(
  field: K,
  earlier: Removal,
  later: Removal,
): Pick<Removal, K> | object {
  const values = new Set([...(earlier[field] ?? []), ...(later[field] ?? [])]);
  return values.size > 0 ? { [field]: [...values] } : {};
}
