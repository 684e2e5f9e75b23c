import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareRemovalFiles, isWeakerRemoval } from '../../../src/review/compare-removals.ts';
import { mergeRemovals } from '../../../src/story/merge-removals.ts';
import { notRemoved } from '../../../src/consent/rules/not-removed.ts';
import { parseRemoval, writeRemoval } from '../../../src/story/source/parse-removal.ts';
import { addDays } from '../../../src/story/plain-date.ts';
import type { Removal } from '../../../src/story/schema/list-entries.ts';
import { comparisonSalt, writeSketch } from '../../../src/story/sketch/salted-sketch.ts';
import { uses } from '../../../src/story/vocabulary.ts';
import { validStoryAtGate, refusalReasons } from '../../support/story-at-gate.ts';

const removals = fc.record(
  {
    id: fc.constant('k7m2qx'),
    removedOn: fc.integer({ min: -3, max: 3 }).map((days) => addDays('2026-02-20', days)),
    uses: fc.subarray([...uses], { minLength: 1 }),
    hostTakeDown: fc.constantFrom('unconfirmed', '2026-02-20', '2026-02-21'),
  },
  { requiredKeys: ['id', 'removedOn'] },
) as fc.Arbitrary<Removal>;

const refusedUses = (removal: Removal) =>
  uses.filter(
    (use) =>
      refusalReasons(notRemoved, validStoryAtGate(undefined, { removal }), { use }).length > 0,
  );

test('two merged removals refuse every use that either refuses', () => {
  fc.assert(
    fc.property(removals, removals, (earlier, later) => {
      const both = refusedUses(mergeRemovals(earlier, later));
      expect(both).toEqual(
        expect.arrayContaining([...refusedUses(earlier), ...refusedUses(later)]),
      );
    }),
  );
});

test('a removal merged with itself stays the same', () => {
  fc.assert(
    fc.property(removals, (removal) => {
      expect(refusedUses(mergeRemovals(removal, removal))).toEqual(refusedUses(removal));
      expect(mergeRemovals(mergeRemovals(removal, removal), removal)).toEqual(
        mergeRemovals(removal, removal),
      );
    }),
  );
});

test('a removal that leaves open a refused use is weaker, and a merged one never is', () => {
  fc.assert(
    fc.property(removals, removals, (before, after) => {
      const open = refusedUses(before).filter((use) => !refusedUses(after).includes(use));
      if (open.length > 0) expect(isWeakerRemoval(before, after)).toBe(true);
      expect(isWeakerRemoval(before, mergeRemovals(before, after))).toBe(false);
    }),
  );
});

test('a removal is parsed as it was written', () => {
  fc.assert(
    fc.property(removals, (removal) => {
      expect(parseRemoval('k7m2qx.yaml', writeRemoval(removal)).removal).toEqual(removal);
    }),
  );
});

describe('merged removals', () => {
  const whole: Removal = { id: 'k7m2qx', removedOn: '2026-11-20' };

  it('are the later removal if no removal was recorded before', () => {
    expect(mergeRemovals(undefined, whole)).toBe(whole);
  });

  it('have the later day, whichever removal it is in', () => {
    const later = { ...whole, removedOn: '2026-11-21' };
    expect(mergeRemovals(whole, later)).toEqual(later);
    expect(mergeRemovals(later, whole)).toEqual(later);
  });

  it('have the uses of both, in the order of the library’s list', () => {
    const report: Removal = { ...whole, uses: ['report'] };
    const website: Removal = { ...whole, uses: ['website', 'report'] };
    expect(mergeRemovals(report, website)).toEqual({ ...whole, uses: ['website', 'report'] });
  });

  it('are for the whole story if one of them is for the whole story', () => {
    const report: Removal = { ...whole, uses: ['report'] };
    expect(mergeRemovals(report, whole)).toEqual(whole);
    expect(mergeRemovals(whole, report)).toEqual(whole);
  });
});

describe('the original that a removal names', () => {
  const named = (translationOf?: string): Removal => ({
    ...{ id: 'k7m2qx', removedOn: '2026-11-20' },
    ...(translationOf !== undefined && { translationOf }),
  });

  it('is kept by a later removal that does not know it', () => {
    expect(mergeRemovals(named('q4n8vt'), named()).translationOf).toBe('q4n8vt');
    expect(mergeRemovals(named(), named('q4n8vt')).translationOf).toBe('q4n8vt');
  });

  it('makes a removal weaker if it is taken out or changed', () => {
    expect(isWeakerRemoval(named('q4n8vt'), named())).toBe(true);
    expect(isWeakerRemoval(named('q4n8vt'), named('h3pp9w'))).toBe(true);
    expect(isWeakerRemoval(named(), named('q4n8vt'))).toBe(false);
  });
});

describe('the take-down at a host in merged removals', () => {
  const confirmedOn = (hostTakeDown: Removal['hostTakeDown']): Removal => ({
    ...{ id: 'k7m2qx', removedOn: '2026-11-20' },
    ...(hostTakeDown && { hostTakeDown }),
  });
  const merged = (earlier: Removal['hostTakeDown'], later: Removal['hostTakeDown']) =>
    mergeRemovals(confirmedOn(earlier), confirmedOn(later)).hostTakeDown;

  it('is not confirmed if either says so, since the recording may be back', () => {
    expect(merged('unconfirmed', '2026-11-21')).toBe('unconfirmed');
    expect(merged('2026-11-21', 'unconfirmed')).toBe('unconfirmed');
  });

  it('has the later day, and is kept if only one has it', () => {
    expect(merged('2026-11-22', '2026-11-21')).toBe('2026-11-22');
    expect(merged('2026-11-21', undefined)).toBe('2026-11-21');
    expect(merged(undefined, undefined)).toBeUndefined();
  });

  it('may be confirmed by a change, and never forgotten', () => {
    expect(isWeakerRemoval(confirmedOn('unconfirmed'), confirmedOn('2026-11-21'))).toBe(false);
    expect(isWeakerRemoval(confirmedOn('unconfirmed'), confirmedOn(undefined))).toBe(true);
    expect(isWeakerRemoval(confirmedOn('2026-11-21'), confirmedOn(undefined))).toBe(true);
  });
});

describe('a removal after a change', () => {
  const removal: Removal = { id: 'k7m2qx', removedOn: '2026-11-20', uses: ['website', 'report'] };

  it.each<[string, Removal, boolean]>([
    ['the same', removal, false],
    ['an earlier day', { ...removal, removedOn: '2026-11-19' }, true],
    ['a later day', { ...removal, removedOn: '2026-11-21' }, false],
    ['one use fewer', { ...removal, uses: ['website'] }, true],
    ['another use instead', { ...removal, uses: ['website', 'learning'] }, true],
    ['one more use', { ...removal, uses: ['website', 'report', 'learning'] }, false],
    ['the whole story', { id: 'k7m2qx', removedOn: '2026-11-20' }, false],
  ])('with %s is weaker: %3$s', (_, after, expected) => {
    expect(isWeakerRemoval(removal, after)).toBe(expected);
  });

  const sketch = writeSketch('Words of the story.', comparisonSalt) ?? '';
  const ofWords: Removal = {
    ...removal,
    ...{ fingerprint: '7F3K-Q2MX-9HTA-G', sketches: [sketch], records: ['SOS-1', 'SOS-2'] },
  };

  it.each<[string, Removal, boolean]>([
    ['the same people and words', ofWords, false],
    ['one person fewer', { ...ofWords, records: ['SOS-1'] }, true],
    ['another person instead', { ...ofWords, records: ['SOS-1', 'SOS-3'] }, true],
    ['one more person', { ...ofWords, records: ['SOS-1', 'SOS-2', 'SOS-3'] }, false],
    ['no sketch', { ...ofWords, sketches: undefined }, true],
    ['no fingerprint', { ...ofWords, fingerprint: undefined }, true],
  ])('with %s is weaker: %3$s', (_, after, expected) => {
    expect(isWeakerRemoval(ofWords, after)).toBe(expected);
  });

  it('is weaker if it was for the whole story and names uses now', () => {
    expect(isWeakerRemoval({ id: 'k7m2qx', removedOn: '2026-11-20' }, removal)).toBe(true);
  });
});

describe('two versions of a removal’s file', () => {
  const path = 'removals/k7m2qx.yaml';
  const before = 'id: k7m2qx\nremovedOn: 2026-11-20\n';

  it('can be compared if both can be read', () => {
    expect(compareRemovalFiles(path, before, before)).toBe('as-strict');
    expect(compareRemovalFiles(path, before, before.replace('20', '21'))).toBe('as-strict');
    expect(compareRemovalFiles(path, before, `${before}uses: [report]\n`)).toBe('weaker');
  });

  it.each([
    ['the first', 'removedOn: soon\n', before],
    ['the second', before, 'removedOn: soon\n'],
  ])('cannot be compared if %s cannot be read', (_, first, second) => {
    expect(compareRemovalFiles(path, first, second)).toBeUndefined();
  });

  it('cannot be compared under another story’s name', () => {
    expect(compareRemovalFiles('removals/other22.yaml', before, before)).toBeUndefined();
  });
});
