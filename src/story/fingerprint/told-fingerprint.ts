import { publicToldUses, type Told } from '../schema/told.ts';
import { digestParts } from './compute-fingerprint.ts';
import { normalisePart } from './normalise-parts.ts';

/**
 * Computes the fingerprint of what readers would see of `told/<id>.yaml`. The lead reviews these
 * words like all others; a changed word is not shown until it is reviewed again.
 */
export async function computeToldFingerprint(told: Told): Promise<string> {
  return digestParts({
    v: 1,
    told: publicToldUses(told).map(({ on, where, to, people = 0, changed }) => ({
      on,
      people,
      where: normalisePart(where) ?? '',
      to: normalisePart(to) ?? '',
      changed: normalisePart(changed) ?? '',
    })),
  });
}
