import { describe, expect, it } from 'vitest';
import {
  allow,
  allowedIn,
  disallow,
  isAllowed,
  untilOf,
} from '../../../../../admin/questions/definitions/allowed-uses.ts';
import { alsoOf } from '../../../../../admin/questions/definitions/use-sentences.ts';

const two = [{ use: 'website' }, { use: 'learning', until: '2027-01-01' }];

describe('a use', () => {
  it('takes its place in the order of the list of uses', () => {
    expect(allow(two, 'report', undefined)).toEqual([two[0], { use: 'report' }, two[1]]);
    expect(allow([], 'report', undefined)).toEqual([{ use: 'report' }]);
  });

  it('keeps its place when its last day changes', () => {
    const odd = two.toReversed();
    expect(allow(odd, 'learning', '2027-02-02')).toEqual([
      { use: 'learning', until: '2027-02-02' },
      odd[1],
    ]);
    expect(allow(odd, 'learning', undefined)).toEqual([{ use: 'learning' }, odd[1]]);
  });

  it('is taken away, however often it stands there', () => {
    expect(disallow([...two, { use: 'website' }], 'website')).toEqual([two[1]]);
  });

  it('is read from what is written, whatever else lies there', () => {
    expect(allowedIn('website')).toEqual([]);
    expect(allowedIn(['website', two[1]])).toEqual([two[1]]);
    expect(isAllowed(two, 'learning')).toBe(true);
    expect(isAllowed(two, 'report')).toBe(false);
    expect(untilOf(two, 'learning')).toBe('2027-01-01');
  });

  it('says what it opens, and what it cannot do without', () => {
    expect(alsoOf('website')).toMatch(/public/);
    expect(alsoOf('report')).toMatch(/in a minute/);
    expect(alsoOf('induction')).toMatch(/Questions to talk about/);
    expect(alsoOf('recruitment')).toBeUndefined();
  });
});
