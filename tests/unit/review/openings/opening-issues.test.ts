import { describe, expect, it } from 'vitest';
import { wholeLibrary } from '../../../../src/library/check-library.ts';
import type { CheckedOpening } from '../../../../src/review/openings/check-opening.ts';
import {
  isOpeningIssue,
  openingsUnknown,
  toOpeningIssue,
  toRefusalIssue,
} from '../../../../src/review/openings/opening-issues.ts';
import { toHistory } from './history-in-memory.ts';
import { checkedOpening, openedStory, openingOf } from './opened-in-memory.ts';

const place = { file: 'stories/young-person/k7m2qx/index.mdx', id: 'k7m2qx' };

describe('the issue that lists what a change newly shows', () => {
  it('names the library, the days, the uses and how the story was shown before', () => {
    const openings = [openingOf(), openingOf({ use: 'report' })];
    expect(toOpeningIssue(openedStory(openings))).toEqual({
      ...place,
      rule: 'newly-shown',
      severity: 'info',
      message:
        'The change newly shows this story: in the public library from 2026-11-23 to 2027-02-20 for `website`, `report` (not shown before the change).',
      hint: 'Compare this with what the change is for.',
      opens: openings,
    });
  });

  it.each([
    ['library', { audience: 'staff' as const }],
    ['first day', { from: '2026-12-01' }],
    ['last day', { until: '2027-03-01' }],
    ['kind', { kind: 'longer' as const }],
  ])('names uses apart that differ in their %s', (_, other) => {
    const { message } = toOpeningIssue(
      openedStory([openingOf(), openingOf({ use: 'report', ...other })]),
    );
    expect(message.split('; ')).toHaveLength(2);
    expect(message).toContain('for `website` (');
    expect(message).toContain('for `report` (');
  });

  it('can be told from other issues', () => {
    expect(isOpeningIssue(toOpeningIssue(openedStory([openingOf()])))).toBe(true);
    expect(isOpeningIssue(openingsUnknown)).toBe(false);
  });
});

describe('the issue if the openings of a change cannot be found', () => {
  it('is an error of the whole library, and says what to do', () => {
    expect(openingsUnknown).toMatchObject({
      rule: 'openings-unknown',
      severity: 'error',
      file: wholeLibrary,
    });
    expect(openingsUnknown.message).toContain('cannot say what the change newly shows');
    expect(openingsUnknown.hint).toContain('run the same command again');
  });
});

describe('the error about a story that is shown although somebody did not agree', () => {
  const refuse = (more: Partial<CheckedOpening>) => toRefusalIssue(checkedOpening(more));
  const agreement = (more: Partial<CheckedOpening['agreement']>) => ({
    agreement: { ...checkedOpening().agreement, ...more },
  });
  const reasonsOf = (more: Partial<CheckedOpening>) =>
    /before: (.*)\.$/.exec(refuse(more).message)?.[1]?.split('; ');
  const byPerson = (person: number) => `person ${String(person)} has not released it for that`;
  const notReviewed = 'the safeguarding lead has not reviewed it for that';
  const unanswered =
    'somebody said no to this story or an earlier version of it, and the no is unanswered';
  const byOthers =
    'a change to settings, a form, a principle, a removal or another story opens it, and the library has never shown it like this';
  const openedByOthers = { daysWithoutAgreement: [], daysOpenedByOthers: [openingOf()] };

  it('names the people who have to release the story, beside the day of the first', () => {
    expect(refuse(agreement({ unreleased: [1] }))).toEqual({
      ...place,
      rule: 'opened-without-release',
      severity: 'error',
      field: 'people[1].consent.release.on',
      line: 7,
      message: `The change shows this story for \`website\`, where it was not shown before: ${byPerson(2)}.`,
      hint: 'Undo what opens the story. Or have the story released and reviewed again, and record the new days. A new day counts only if it is later than the day that it replaces, and not before 2026-06-02.',
    });
    const both = agreement({ unreleased: [0, 1] });
    expect(refuse(both).field).toBe('people[0].consent.release.on');
    expect(reasonsOf(both)).toEqual([byPerson(1), byPerson(2)]);
  });

  it('stands beside the day of the review if only the review is missing', () => {
    const unreviewed = agreement({ isUnreviewed: true });
    expect(refuse(unreviewed).field).toBe('safeguarding.reviewedOn');
    expect(reasonsOf(unreviewed)).toEqual([notReviewed]);
  });

  it('names an unanswered no to this story or to another one', () => {
    expect(reasonsOf(agreement({ hasUnansweredNo: true }))).toEqual([unanswered]);
    expect(reasonsOf({ hasUnansweredNoElsewhere: true })).toEqual([unanswered]);
    expect(reasonsOf({ ...agreement({ hasUnansweredNo: true }), ...openedByOthers })).toEqual([
      byOthers,
      byPerson(1),
      byPerson(2),
      notReviewed,
      unanswered,
    ]);
  });

  it('names who has not agreed with this change if something else opens the story', () => {
    const releasedNow = { ...agreement({ releasedNow: [0] }), ...openedByOthers };
    expect(refuse(releasedNow).field).toBe('people[1].consent.release.on');
    expect(reasonsOf(releasedNow)).toEqual([byOthers, byPerson(2), notReviewed]);
    const both = agreement({ releasedNow: [0, 1], isReviewedNow: true });
    expect(reasonsOf({ ...both, ...openedByOthers })).toEqual([byOthers]);
  });

  it('names each use once, and first those that somebody has to agree to', () => {
    const days = [openingOf(), openingOf({ audience: 'staff' }), openingOf({ use: 'report' })];
    const others = [openingOf({ use: 'learning' })];
    const both = { daysWithoutAgreement: days, daysOpenedByOthers: others };
    expect(refuse(both).message).toContain('for `website`, `report`, where');
    expect(refuse({ ...both, daysWithoutAgreement: [] }).message).toContain(
      'for `learning`, where',
    );
  });

  it('says so if the copy of the repository lacks older commits', () => {
    const histories = [toHistory([]), toHistory([], { isShallow: true })];
    expect(refuse({ histories }).hint).toContain('`git fetch --unshallow`');
  });
});
