import { describe, expect, it } from 'vitest';
import { findLiftedHolds, findWideningIssues } from '../../../src/review/widening-issues.ts';
import { validData } from '../../support/valid-story.ts';
import { allOf, inRelease, inSafeguarding, storySource } from './content-in-memory.ts';

const withSafeguarding = (safeguarding: object) => {
  const data = validData();
  return { ...data, safeguarding: { ...data.safeguarding, ...safeguarding } };
};

describe('a lifted hold', () => {
  it.each([
    ['outcome', { outcome: 'hold' }],
    ['courtProceedings', { courtProceedings: 'ongoing' }],
    ['criminalProceedings', { criminalProceedings: 'ongoing' }],
    ['otherRestriction', { otherRestriction: true }],
  ])('in `%s` is reported unless a later review is recorded', (field, hold) => {
    const held = withSafeguarding(hold);
    expect(findLiftedHolds(held, withSafeguarding({}))).toEqual([field]);
    expect(findLiftedHolds(held, {})).toEqual([field]);
    expect(findLiftedHolds(held, withSafeguarding({ reviewedOn: '2026-05-31' }))).toEqual([field]);
    expect(findLiftedHolds(held, withSafeguarding({ reviewedOn: 20260602 }))).toEqual([field]);
    expect(findLiftedHolds(held, withSafeguarding({ reviewedOn: '2026-06-02' }))).toEqual([]);
    expect(findLiftedHolds(held, held)).toEqual([]);
  });

  it('is reported if the whole review is missing afterwards', () => {
    const held = withSafeguarding({ outcome: 'hold' });
    for (const after of [undefined, null, 'words', [], { safeguarding: 'clear' }]) {
      expect(findLiftedHolds(held, after)).toEqual(['outcome']);
    }
  });

  it('is not reported if a hold is new, or if there was none', () => {
    const held = withSafeguarding({ outcome: 'hold', otherRestriction: true });
    expect(findLiftedHolds(withSafeguarding({}), held)).toEqual([]);
    expect(findLiftedHolds(undefined, withSafeguarding({}))).toEqual([]);
    expect(findLiftedHolds({ safeguarding: [] }, withSafeguarding({}))).toEqual([]);
  });

  it('is not reported if the review has a day and the one before had none', () => {
    const held = withSafeguarding({ outcome: 'hold', reviewedOn: undefined });
    expect(findLiftedHolds(held, withSafeguarding({}))).toEqual([]);
  });

  it('is reported without the holds that remain', () => {
    const held = withSafeguarding({ outcome: 'hold', otherRestriction: true });
    expect(findLiftedHolds(held, withSafeguarding({ outcome: 'hold' }))).toEqual([
      'otherRestriction',
    ]);
  });
});

describe('the issues about a wider consent or a lifted hold', () => {
  const file = 'stories/young-person/k7m2qx/index.mdx';

  it('are none if nothing changed, or if consent only narrows', () => {
    expect(findWideningIssues(file, storySource(), storySource())).toEqual([]);
    const narrower = storySource(inRelease(0, 'expiresOn', '2027-12-31'));
    expect(findWideningIssues(file, storySource(), narrower)).toEqual([]);
  });

  it('name the person, what widened and its line', () => {
    const wider = storySource(inRelease(1, 'expiresOn', '2028-02-22'));
    const [issue, ...others] = findWideningIssues(file, storySource(), wider);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      rule: 'release-widened',
      severity: 'error',
      file,
      id: 'k7m2qx',
      field: 'people[1].consent.release',
      message:
        'Person 2 has not released the story again, but their consent allows more than before: `expiresOn` was 2028-02-21 and is 2028-02-22.',
      hint: 'Undo the change; or ask the person, and record the day on which they released the story again.',
    });
    const line = wider.split('\n')[(issue?.line ?? 0) - 1];
    expect(line?.trim()).toMatch(/^on: "?2026-02-21/);
  });

  it('list everything that widened for one person in one message', () => {
    const before = storySource(inRelease(0, 'uses', [{ use: 'website' }]));
    const after = storySource(
      allOf(
        inRelease(0, 'uses', [{ use: 'website' }, { use: 'report' }]),
        inRelease(0, 'expiresOn', '2028-02-21'),
      ),
    );
    expect(findWideningIssues(file, before, after).map(({ message }) => message)).toEqual([
      'Person 1 has not released the story again, but their consent allows more than before: the use `report` is new; `expiresOn` was 2028-02-20 and is 2028-02-21.',
    ]);
  });

  it('name the field of a hold that was lifted without a review', () => {
    const held = storySource(inSafeguarding('outcome', 'hold'));
    expect(findWideningIssues(file, held, storySource())).toMatchObject([
      {
        ...{ rule: 'hold-lifted', severity: 'error', file, field: 'safeguarding.outcome' },
        message:
          '`outcome` held the story back and no longer does, although nobody has reviewed the story on a later day.',
        hint: 'Undo the change; or ask the safeguarding lead to review the story again, and record the day of that review.',
      },
    ]);
  });

  it('put people before holds', () => {
    const before = storySource(inSafeguarding('outcome', 'hold'));
    const after = storySource(inRelease(0, 'expiresOn', '2028-02-21'));
    expect(findWideningIssues(file, before, after).map(({ rule }) => rule)).toEqual([
      'release-widened',
      'hold-lifted',
    ]);
  });

  it('have no id if the folder’s name is not an id', () => {
    const odd = 'stories/young-person/robins-story/index.mdx';
    const wider = storySource(inRelease(0, 'expiresOn', '2028-02-21'));
    const [issue] = findWideningIssues(odd, storySource(), wider);
    expect(issue).not.toHaveProperty('id');
  });

  it('are none if a version cannot be read', () => {
    expect(findWideningIssues(file, 'Words.', storySource())).toEqual([]);
    expect(findWideningIssues(file, storySource(), 'Words.')).toEqual([]);
  });
});
