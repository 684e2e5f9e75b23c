import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRemovals, isWeakerRemoval } from '../../../src/review/merge-removals.ts';
import { notRemoved } from '../../../src/consent/rules/not-removed.ts';
import { parseRemoval, writeRemoval } from '../../../src/story/source/parse-removal.ts';
import { addDays } from '../../../src/story/plain-date.ts';
import type { Removal } from '../../../src/story/schema/list-entries.ts';
import { uses } from '../../../src/story/vocabulary.ts';
import { atGate, reasons } from '../../support/at-gate.ts';

const noes = fc.record(
  {
    id: fc.constant('k7m2qx'),
    removedOn: fc.integer({ min: -3, max: 3 }).map((days) => addDays('2026-02-20', days)),
    uses: fc.subarray([...uses], { minLength: 1 }),
  },
  { requiredKeys: ['id', 'removedOn'] },
) as fc.Arbitrary<Removal>;

const closes = (removal: Removal) =>
  uses.filter((use) => reasons(notRemoved, atGate(undefined, { removal }), { use }).length > 0);

test('of two noes neither grows less when they are put together', () => {
  fc.assert(
    fc.property(noes, noes, (earlier, later) => {
      const both = closes(mergeRemovals(earlier, later));
      expect(both).toEqual(expect.arrayContaining([...closes(earlier), ...closes(later)]));
    }),
  );
});

test('a no said twice says the same', () => {
  fc.assert(
    fc.property(noes, (no) => {
      expect(closes(mergeRemovals(no, no))).toEqual(closes(no));
      expect(mergeRemovals(mergeRemovals(no, no), no)).toEqual(mergeRemovals(no, no));
    }),
  );
});

test('a no is less than it was exactly where it closes less, or could be reopened sooner', () => {
  fc.assert(
    fc.property(noes, noes, (before, after) => {
      const open = closes(before).filter((use) => !closes(after).includes(use));
      if (open.length > 0) expect(isWeakerRemoval(before, after)).toBe(true);
      expect(isWeakerRemoval(before, mergeRemovals(before, after))).toBe(false);
    }),
  );
});

test('a removal reads as it was written', () => {
  fc.assert(
    fc.property(noes, (no) => {
      expect(parseRemoval('k7m2qx.yaml', writeRemoval(no)).removal).toEqual(no);
    }),
  );
});
