import { describe, expect, it } from 'vitest';
import { hasNoMoreUses, isNoLater, isSublist } from '../../../src/consent/compare-consent.ts';

describe('a day', () => {
  it('is not later than the same day or a later day', () => {
    expect(isNoLater('2026-11-20', '2026-11-20')).toBe(true);
    expect(isNoLater('2026-11-20', '2026-11-19')).toBe(true);
    expect(isNoLater('2026-11-20', '2026-11-21')).toBe(false);
  });

  it('cannot be compared if either value is not text', () => {
    expect(isNoLater(undefined, '2026-11-20')).toBe(false);
    expect(isNoLater('2026-11-20', undefined)).toBe(false);
    expect(isNoLater(20261120, 20261119)).toBe(false);
  });
});

describe('a list of uses', () => {
  const website = { use: 'website' };
  const report = { use: 'report', until: '2027-05-01' };

  it.each<[unknown, unknown]>([
    [
      [website, report],
      [website, report],
    ],
    [[website, report], [report]],
    [[website, report], []],
    [[website], undefined],
    [[website], [{ use: 'website', until: '2027-05-01' }]],
    [[report], [{ use: 'report', until: '2027-04-30' }]],
    [undefined, undefined],
    // What cannot be read and stays as it is allows no more.
    [['website'], ['website']],
    [[7, website], [7]],
    ['all', 'all'],
  ])('has no more uses after a change from %j to %j', (before, after) => {
    expect(hasNoMoreUses(before, after)).toBe(true);
  });

  it.each<[unknown, unknown]>([
    [[website], [website, report]],
    [[report], [{ use: 'report' }]],
    [[report], [{ use: 'report', until: '2027-05-02' }]],
    [[report], [{ use: 'report', until: 20270401 }]],
    [[website], ['website']],
    [['website'], ['report']],
    [undefined, []],
    [[website], website],
  ])('may have more uses after a change from %j to %j', (before, after) => {
    expect(hasNoMoreUses(before, after)).toBe(false);
  });
});

describe('a list', () => {
  it('is a sublist where each entry was in the list before', () => {
    expect(isSublist(['face', 'voice'], ['voice'])).toBe(true);
    expect(isSublist(['face'], [])).toBe(true);
    expect(isSublist('face', undefined)).toBe(true);
    expect(isSublist('face', 'face')).toBe(true);
    expect(isSublist([{ a: 1 }, 'face'], [{ a: 1 }])).toBe(true);
    expect(isSublist(['voice'], ['face'])).toBe(false);
    expect(isSublist(undefined, [])).toBe(false);
    expect(isSublist(['face'], 'face')).toBe(false);
  });
});
