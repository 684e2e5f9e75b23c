import { describe, expect, it } from 'vitest';
import {
  allowUse,
  readAllowedUses,
  disallowUse,
  isUseAllowed,
  lastDayOfUse,
  requirementOfUse,
} from '../../../../../admin/questions/definitions/allowed-uses.ts';

const two = [{ use: 'website' }, { use: 'learning', until: '2027-01-01' }];

describe('an allowed use', () => {
  it('is inserted in the order of the list of uses', () => {
    expect(allowUse(two, 'report', undefined)).toEqual([two[0], { use: 'report' }, two[1]]);
    expect(allowUse([], 'report', undefined)).toEqual([{ use: 'report' }]);
  });

  it('keeps its position when its last day changes', () => {
    const odd = two.toReversed();
    expect(allowUse(odd, 'learning', '2027-02-02')).toEqual([
      { use: 'learning', until: '2027-02-02' },
      odd[1],
    ]);
    expect(allowUse(odd, 'learning', undefined)).toEqual([{ use: 'learning' }, odd[1]]);
  });

  it('is removed with all its duplicates', () => {
    expect(disallowUse([...two, { use: 'website' }], 'website')).toEqual([two[1]]);
  });

  it('is read from a value that may contain anything else', () => {
    expect(readAllowedUses('website')).toEqual([]);
    expect(readAllowedUses(['website', two[1]])).toEqual([two[1]]);
    expect(isUseAllowed(two, 'learning')).toBe(true);
    expect(isUseAllowed(two, 'report')).toBe(false);
    expect(lastDayOfUse(two, 'learning')).toBe('2027-01-01');
  });

  it('has a note on the library it opens, or on the text it needs', () => {
    expect(requirementOfUse('website')).toMatch(/public/);
    expect(requirementOfUse('report')).toMatch(/in a minute/);
    expect(requirementOfUse('induction')).toMatch(/Questions to talk about/);
    expect(requirementOfUse('recruitment')).toBeUndefined();
  });
});
