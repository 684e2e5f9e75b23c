import { describe, expect, it } from 'vitest';
import { findLiftedHolds } from '../../../src/review/widening-issues.ts';
import { validData } from '../../support/valid-story.ts';

const held = (safeguarding: object) => {
  const data = validData();
  return { ...data, safeguarding: { ...data.safeguarding, ...safeguarding } };
};

describe('a hold is lifted unreviewed', () => {
  it.each([
    ['outcome', { outcome: 'hold' }],
    ['courtProceedings', { courtProceedings: 'ongoing' }],
    ['otherRestriction', { otherRestriction: true }],
  ])('where `%s` no longer holds the story back', (field, hold) => {
    expect(findLiftedHolds(held(hold), held({}))).toEqual([field]);
    expect(findLiftedHolds(held(hold), {})).toEqual([field]);
    expect(findLiftedHolds(held(hold), held({ reviewedOn: '2026-05-31' }))).toEqual([field]);
    expect(findLiftedHolds(held(hold), held({ reviewedOn: '2026-06-02' }))).toEqual([]);
    expect(findLiftedHolds(held(hold), held(hold))).toEqual([]);
  });

  it('and never where one is put on', () => {
    expect(findLiftedHolds(held({}), held({ outcome: 'hold', otherRestriction: true }))).toEqual(
      [],
    );
    expect(findLiftedHolds(undefined, held({}))).toEqual([]);
  });
});
