import { describe, expect, it } from 'vitest';
import {
  checkAgreement,
  type AgreementCheck,
} from '../../../../src/review/openings/check-agreement.ts';
import type { StoryHistory } from '../../../../src/review/openings/story-history.ts';
import type { VersionAfter } from '../../../../src/review/openings/version-after.ts';
import type { Use } from '../../../../src/story/vocabulary.ts';
import { frontMatter } from '../../../../src/story/schema/front-matter.ts';
import { today, validData, type Typed } from '../../../support/valid-story.ts';
import { allOf, inConsent, inRelease, inSafeguarding } from '../content-in-memory.ts';
import {
  beforeChange,
  changed,
  nothing,
  toHistory,
  type Change,
  type Version,
} from './history-in-memory.ts';

const compare = (
  change: Change,
  versions: readonly Version[],
  {
    start = 0,
    uses = ['website'],
    before = beforeChange,
    elsewhere = [],
    ...more
  }: Partial<StoryHistory> & {
    start?: number;
    uses?: Use[];
    before?: VersionAfter['before'];
    elsewhere?: VersionAfter['elsewhere'];
  } = {},
): Promise<AgreementCheck> => {
  const data = changed(change);
  const after = {
    ...{ data, lineOf: () => undefined, front: frontMatter.parse(data), uses, on: today },
    ...{ before, elsewhere },
  };
  return checkAgreement(after, toHistory(versions, more), start);
};

const releasedOn = (day: string): Change => allOf(inRelease(0, 'on', day), inRelease(1, 'on', day));
const reviewedOn = (day: string): Change => inSafeguarding('reviewedOn', day);
const newWords: Change = allOf(
  inRelease(0, 'fingerprint', '7F3K-Q2MX-9HTA-G'),
  inRelease(1, 'fingerprint', '7F3K-Q2MX-9HTA-G'),
  inSafeguarding('fingerprint', '7F3K-Q2MX-9HTA-G'),
);
const inPerson =
  (field: string, value: unknown): Change =>
  (data) =>
    void ((data['people'] as Typed[])[0]![field] = value);
const position =
  (value: string): Change =>
  (data) =>
    ((data['people'] as Typed[])[2]!['position'] = value);
const withoutBrother: Change = (data) => void (data['people'] as Typed[]).splice(1, 1);
const agreed = { unreleased: [], isUnreviewed: false, hasUnansweredNo: false };

describe('a story after a change', () => {
  it('is agreed to if nothing has changed', async () => {
    expect(await compare(nothing, [['2026-06-02']])).toEqual({
      ...agreed,
      firstDay: '2026-06-02',
      releasedNow: [],
      isReviewedNow: false,
    });
  });

  it('is agreed to if the change only narrows consent', async () => {
    const narrower = allOf(
      inRelease(0, 'expiresOn', '2027-01-01'),
      inSafeguarding('courtProceedings', 'ongoing'),
    );
    expect(await compare(narrower, [['2026-06-02']])).toMatchObject(agreed);
  });

  it.each([
    ['a later end', inRelease(0, 'expiresOn', '2028-03-01'), [0]],
    ['another witness', inRelease(1, 'witness', 'teacher'), [1]],
    ['another record', inConsent(1, 'record', 'SOS-2026-099'), [1]],
    ['an earlier release', inRelease(0, 'on', '2026-02-10'), [0]],
    ['another fingerprint', newWords, [0, 1]],
  ])('is not agreed to with %s without a later day', async (_, change, unreleased) => {
    expect(await compare(change, [['2026-06-02']])).toMatchObject({ unreleased });
  });

  it('needs releases that are not older than the replaced words', async () => {
    const on = (day: string) => compare(allOf(newWords, releasedOn(day)), [['2026-06-02']]);
    expect((await on('2026-06-01')).unreleased).toEqual([0, 1]);
    expect((await on('2026-06-02')).unreleased).toEqual([]);
    expect((await on('2026-06-02')).releasedNow).toEqual([0, 1]);
  });

  it('needs releases that are later than the replaced releases', async () => {
    const before = releasedOn('2026-08-01');
    const versions: Version[] = [['2026-06-02', before]];
    const on = (day: string) => compare(allOf(newWords, releasedOn(day)), versions);
    expect((await on('2026-08-01')).unreleased).toEqual([0, 1]);
    expect((await on('2026-07-31')).unreleased).toEqual([0, 1]);
    expect((await on('2026-08-02')).unreleased).toEqual([]);
  });

  it('needs new days if it returns to releases that were replaced', async () => {
    const replaced = releasedOn('2026-08-01');
    const versions: Version[] = [
      ['2026-06-02', replaced],
      ['2026-06-02', releasedOn('2026-07-01')],
    ];
    expect((await compare(replaced, versions)).unreleased).toEqual([0, 1]);
  });

  it('needs a release that is later than the person’s own, and not than somebody else’s', async () => {
    const before = inRelease(1, 'on', '2026-08-01');
    const after = allOf(before, inRelease(0, 'on', '2026-07-15'));
    expect((await compare(after, [['2026-06-02', before]])).unreleased).toEqual([]);
  });

  it('ignores a replaced release whose day is in the future', async () => {
    const versions: Version[] = [['2026-06-02', releasedOn('2027-08-01')]];
    const after = allOf(newWords, releasedOn('2026-11-01'));
    expect((await compare(after, versions)).unreleased).toEqual([]);
    const onThisDay: Version[] = [['2026-06-02', releasedOn(today)]];
    expect((await compare(after, onThisDay)).unreleased).toEqual([0, 1]);
  });

  it('needs a release after the last change of its words, and not after other changes', async () => {
    const after = allOf(newWords, releasedOn('2026-07-01'), reviewedOn('2026-07-01'));
    const versions = (words: string): Version[] => [
      ['2026-06-02', nothing, 'old words'],
      ['2026-06-20', nothing, 'words'],
      ['2026-10-10', nothing, words],
    ];
    expect(await compare(after, versions('words'))).toMatchObject({
      ...agreed,
      firstDay: '2026-06-20',
    });
    expect(await compare(after, versions('other words'))).toMatchObject({
      unreleased: [0, 1],
      isUnreviewed: true,
      firstDay: '2026-10-10',
    });
  });

  it('needs a release after the last commit if older commits are missing', async () => {
    const after = allOf(newWords, releasedOn('2026-11-19'), reviewedOn('2026-11-19'));
    expect(await compare(after, [['2026-06-02']], { isShallow: true })).toMatchObject({
      unreleased: [0, 1],
      isUnreviewed: true,
      firstDay: '2026-11-20',
    });
    const versions: Version[] = [['2026-06-02', nothing, 'old words'], ['2026-06-20']];
    expect(await compare(after, versions, { isShallow: true })).toMatchObject({
      ...agreed,
      firstDay: '2026-06-20',
    });
    expect(await compare(nothing, [['2026-06-02']], { isShallow: true })).toMatchObject(agreed);
  });

  it('needs a release after the last commit if no version can be read', async () => {
    expect(await compare(nothing, [])).toMatchObject({
      unreleased: [0, 1],
      isUnreviewed: true,
      firstDay: '2026-11-20',
      releasedNow: [0, 1],
      isReviewedNow: true,
    });
  });

  it('is not agreed to if an earlier commit widened a release without a new day', async () => {
    const wider = inRelease(0, 'expiresOn', '2028-03-01');
    const versions: Version[] = [['2026-06-02'], ['2026-07-02', wider]];
    expect((await compare(wider, versions)).unreleased).toEqual([0]);
    expect((await compare(wider, versions, { start: 1 })).unreleased).toEqual([]);
  });

  it('is not agreed to if an earlier commit widened a release with a day before the words', async () => {
    const wider = allOf(inRelease(0, 'expiresOn', '2028-03-01'), inRelease(0, 'on', '2026-02-21'));
    const versions: Version[] = [['2026-06-02'], ['2026-07-02', wider]];
    expect((await compare(wider, versions)).unreleased).toEqual([0]);
    const later = allOf(inRelease(0, 'expiresOn', '2028-03-01'), inRelease(0, 'on', '2026-06-20'));
    expect((await compare(later, [['2026-06-02'], ['2026-07-02', later]])).unreleased).toEqual([]);
  });

  it('is not compared with versions before the start index', async () => {
    const versions: Version[] = [['2026-06-02', releasedOn('2026-09-01')], ['2026-06-20']];
    const after = releasedOn('2026-07-01');
    expect((await compare(after, versions, { start: 1 })).unreleased).toEqual([]);
    expect((await compare(after, versions)).unreleased).toEqual([0, 1]);
  });

  it('is agreed to if two people have the same record and neither has changed', async () => {
    const oneRecord = allOf(
      inConsent(1, 'record', 'SOS-2026-014'),
      inRelease(1, 'on', '2026-02-20'),
    );
    expect(await compare(oneRecord, [['2026-06-02', oneRecord]])).toMatchObject(agreed);
  });

  it('is not agreed to if a person was missing from a version in between', async () => {
    const versions: Version[] = [['2026-06-02'], ['2026-07-02', withoutBrother]];
    expect((await compare(nothing, versions)).unreleased).toEqual([1]);
  });

  it('is not reviewed if the review allows more without a later day', async () => {
    const versions: Version[] = [['2026-06-02', inSafeguarding('courtProceedings', 'ongoing')]];
    expect(await compare(nothing, versions)).toMatchObject({ unreleased: [], isUnreviewed: true });
    const again = reviewedOn('2026-06-03');
    expect(await compare(again, versions)).toMatchObject({ ...agreed, isReviewedNow: true });
  });

  it('is not reviewed if a person left after the review', async () => {
    expect(await compare(withoutBrother, [['2026-06-02']])).toMatchObject({ isUnreviewed: true });
    const again = allOf(withoutBrother, reviewedOn('2026-11-01'));
    expect(await compare(again, [['2026-06-02']])).toMatchObject(agreed);
  });

  it('is not reviewed if a mentioned person changed after the review', async () => {
    const other = position('not-identifiable');
    expect(await compare(other, [['2026-06-02']])).toMatchObject({ isUnreviewed: true });
    const again = allOf(other, reviewedOn('2026-11-01'));
    expect(await compare(again, [['2026-06-02']])).toMatchObject(agreed);
    const since: Version[] = [['2026-06-02'], ['2026-10-01', reviewedOn('2026-10-01')]];
    const sameReview = allOf(other, reviewedOn('2026-10-01'));
    expect(await compare(sameReview, since)).toMatchObject({ isUnreviewed: true });
  });

  it('does not depend on the order of mentioned people or of their fields', async () => {
    const mum = { part: 'mentioned', description: 'her mum', position: 'agreed' };
    const aunt = { description: 'her aunt', position: 'agreed', part: 'mentioned' };
    const mentions =
      (...people: Typed[]): Change =>
      (data) =>
        void (data['people'] as Typed[]).splice(2, 1, ...people);
    const sorted = { part: 'mentioned', description: 'her aunt', position: 'agreed' };
    const versions: Version[] = [['2026-06-02', mentions(mum, aunt)]];
    expect(await compare(mentions(sorted, mum), versions)).toMatchObject(agreed);
    expect(await compare(mentions(mum), versions)).toMatchObject({ isUnreviewed: true });
  });
});

describe('a no to a version on the main line', () => {
  const withdrawal = inConsent(0, 'withdrawnOn', '2026-07-01');
  const noes: Version[] = [['2026-06-02'], ['2026-07-01', withdrawal]];

  it('is a withdrawal until the person releases the story again', async () => {
    expect((await compare(nothing, noes)).hasUnansweredNo).toBe(true);
    const answered = inRelease(0, 'on', '2026-07-02');
    expect(await compare(answered, noes)).toMatchObject(agreed);
  });

  it('counts if it is in a version from the start index on', async () => {
    expect((await compare(nothing, noes, { start: 1 })).hasUnansweredNo).toBe(true);
    const since: Version[] = [...noes, ['2026-08-01']];
    expect((await compare(nothing, since, { start: 2 })).hasUnansweredNo).toBe(false);
  });

  it('is a hold until a review on or after the day of its commit', async () => {
    const hold = inSafeguarding('outcome', 'hold');
    const versions: Version[] = [
      ['2026-06-02'],
      ['2026-07-01', hold],
      ['2026-09-01', allOf(hold, inConsent(1, 'askAgainOn', '2029-04-01'))],
    ];
    const on = (day: string) =>
      compare(allOf(reviewedOn(day), inConsent(1, 'askAgainOn', '2029-04-01')), versions);
    expect((await on('2026-06-30')).hasUnansweredNo).toBe(true);
    expect((await on('2026-07-01')).hasUnansweredNo).toBe(false);
  });

  it('is a hold from the day of its commit also in the first version, and after a withdrawal', async () => {
    const hold = inSafeguarding('outcome', 'hold');
    const on = (...versions: Version[]) => compare(reviewedOn('2026-06-30'), versions);
    expect((await on(['2026-07-01', hold])).hasUnansweredNo).toBe(true);
    expect((await on(['2026-06-30', hold])).hasUnansweredNo).toBe(false);
    const early = inConsent(0, 'withdrawnOn', '2026-01-01');
    const both: Version[] = [['2026-06-02', early], ['2026-07-01', allOf(early, hold)]]; // prettier-ignore
    expect((await on(...both)).hasUnansweredNo).toBe(true);
  });

  it('is a hold that nothing answers if the day of the review beside it cannot be read', async () => {
    const hold = allOf(inSafeguarding('outcome', 'hold'), reviewedOn('soon'));
    const check = await compare(reviewedOn('2026-11-01'), [['2026-07-01', hold]]);
    expect(check.hasUnansweredNo).toBe(true);
  });

  it('is a withdrawal of its own day, although it came to the main line later', async () => {
    const versions: Version[] = [['2026-06-02'], ['2026-07-20', withdrawal]];
    const answered = inRelease(0, 'on', '2026-07-02');
    expect((await compare(answered, versions)).hasUnansweredNo).toBe(false);
  });

  it('is a withdrawal on a day that cannot be read, which nothing answers', async () => {
    const versions: Version[] = [['2026-06-02', inConsent(0, 'withdrawnOn', 'soon')]];
    expect((await compare(releasedOn('2026-11-01'), versions)).hasUnansweredNo).toBe(true);
  });

  it('is a removal of an opened use until everybody releases the story again', async () => {
    const removal = { id: 'k7m2qx', removedOn: '2026-02-20' };
    const compareAfter = (removals: StoryHistory['removals'], uses: Use[]) =>
      compare(nothing, [['2026-06-02']], { removals, uses });
    const isUnanswered = async (...args: Parameters<typeof compareAfter>) =>
      (await compareAfter(...args)).hasUnansweredNo;
    expect(await isUnanswered([removal], ['website'])).toBe(true);
    expect(await isUnanswered([{ ...removal, removedOn: '2026-02-19' }], ['website'])).toBe(false);
    expect(await isUnanswered([{ ...removal, uses: ['report'] }], ['website'])).toBe(false);
    expect(
      await isUnanswered([{ ...removal, uses: ['report', 'website'] }], ['learning', 'website']),
    ).toBe(true);
  });
});

describe('a release that renews an earlier one', () => {
  const { on, fingerprint, uses, expiresOn } = (
    (validData().people[0] as Typed)['consent'] as { release: Typed }
  ).release;
  const renews = { on, fingerprint, uses, expiresOn };
  const renewed = (claim: object = renews, day = '2026-11-20') =>
    allOf(inRelease(0, 'on', day), inRelease(0, 'renews', claim));
  const unreleased = async (change: Change, ...versions: Version[]) =>
    (await compare(change, versions)).unreleased;
  const fewer = inRelease(0, 'uses', [{ use: 'staff-library' }]);

  it('counts if the main line had that release', async () => {
    expect(await unreleased(renewed(), ['2026-06-02'])).toEqual([]);
  });

  it('counts if the main line had more in it', async () => {
    const claim = { ...renews, uses: [{ use: 'website' }] };
    const website = inRelease(0, 'uses', [{ use: 'website' }]);
    expect(await unreleased(renewed(claim), ['2026-06-02'], ['2026-07-01', website])).toEqual([]);
  });

  it.each<[string, Change]>([
    ['fewer uses', fewer],
    ['a use that ended', inRelease(0, 'uses', [{ use: 'website', until: '2026-11-19' }])],
    ['an earlier end', inRelease(0, 'expiresOn', '2026-11-19')],
    ['other words', inRelease(0, 'fingerprint', '7F3K-Q2MX-9HTA-G')],
    ['one feature fewer', inRelease(0, 'recognisableBy', [])],
  ])('does not count if a version of the main line had it with %s', async (_, change) => {
    const face = inRelease(0, 'recognisableBy', ['face']);
    const after = allOf(renewed({ ...renews, recognisableBy: ['face'] }), face);
    expect(await unreleased(after, ['2026-06-02', face])).toEqual([]);
    const versions: Version[] = [
      ['2026-06-02', allOf(face, change)],
      ['2026-07-01', face],
    ];
    expect(await unreleased(after, ...versions)).toEqual([0]);
  });

  it('counts for the uses of the stricter one if the main line had two releases of one day', async () => {
    const website = inRelease(0, 'uses', [{ use: 'website' }]);
    const versions: Version[] = [['2026-06-02', website], ['2026-06-02']];
    const opened = async (...opens: Use[]) =>
      (await compare(renewed(), versions, { uses: opens })).unreleased;
    expect(await opened('website')).toEqual([]);
    expect(await opened('website', 'learning')).toEqual([0]);
  });

  it('does not count if another release was given within the week before', async () => {
    const versions = (day: string, untilDay: string): Version[] => [
      ['2026-06-02'],
      [day, inRelease(0, 'on', day)],
      [untilDay],
    ];
    expect(await unreleased(renewed(), ...versions('2026-11-13', '2026-11-14'))).toEqual([0]);
    expect(await unreleased(renewed(), ...versions('2026-11-12', '2026-11-13'))).toEqual([]);
  });

  it('does not count if the story came to the main line in the week before', async () => {
    expect(await unreleased(renewed(), ['2026-11-14'])).toEqual([0]);
    expect(await unreleased(renewed(), ['2026-11-13'])).toEqual([]);
    expect(await unreleased(renewed())).toContain(0);
  });

  it.each<[string, Change]>([
    ['had no witness', inRelease(0, 'witness', undefined)],
    ['was given under a form of which the library knows nothing', inConsent(0, 'form', '2025-01')],
    ['was given before the form was in force', inRelease(0, 'on', '2025-12-31')],
    ['was of a paused story', inSafeguarding('outcome', 'hold')],
    ['was of a story in a court case', inSafeguarding('courtProceedings', 'ongoing')],
    [
      'was of a story that was to be shown later',
      (data) => void (data['publishFrom'] = '2027-01-01'),
    ],
    ['was in a story that is not valid', (data) => void Reflect.deleteProperty(data, 'title')],
    ['stood beside a release without a witness', inRelease(1, 'witness', undefined)],
    ['stood beside a release that had ended', inRelease(1, 'expiresOn', '2026-11-01')],
  ])('does not count if the renewed release never counted: it %s', async (_, change) => {
    const claim = { ...renews, on: changedRelease(change)['on'] };
    const after = renewed(claim);
    expect(await unreleased(after, ['2026-06-02', change])).toContain(0);
    expect(await unreleased(after, ['2026-06-02', change], ['2026-11-19'])).toContain(0);
  });

  it('does not count after a pause in the week before, even if others renewed before that', async () => {
    const other = { ...renews, ...releaseOfBrother() };
    const both = allOf(
      renewed(),
      inRelease(1, 'on', '2026-07-20'),
      inRelease(1, 'renews', { ...other, expiresOn: '2028-02-21' }),
    );
    const versions = (...paused: Version[]): Version[] => [
      ['2026-06-02'],
      ...paused,
      ['2026-11-19'],
    ];
    expect(await unreleased(both, ...versions())).toEqual([]);
    const hold: Version = ['2026-11-15', inSafeguarding('outcome', 'hold')];
    expect(await unreleased(both, ...versions(hold))).toEqual([0]);
  });

  it('is compared with every version, even if an earlier version had its day by mistake', async () => {
    const versions: Version[] = [['2026-06-02'], ['2026-07-01', renewed()], ['2026-07-02', fewer]];
    expect(await unreleased(renewed(), ...versions, ['2026-07-03'])).toEqual([0]);
  });

  it.each<[string, Change, number[]]>([
    ['the same release', nothing, []],
    ['fewer uses on that day', fewer, [0]],
    ['a release since', inRelease(0, 'on', '2026-10-01'), [0]],
    ['an older release', allOf(inRelease(0, 'on', '2026-02-01'), fewer), []],
    ['the new release', renewed(), []],
    ['releases of others', allOf(inConsent(0, 'record', 'SOS-2026-099'), fewer), []],
  ])(
    'is compared with the same words under another id, which have %s',
    async (_, change, people) => {
      const elsewhere = [toHistory([['2026-06-02', change]])];
      const check = await compare(renewed(), [['2026-06-02']], { elsewhere });
      expect(check.unreleased).toEqual(people);
    },
  );

  it('counts although the review of the story was due', async () => {
    const old = inSafeguarding('reviewedOn', '2025-06-02');
    expect(await unreleased(renewed(), ['2026-06-02', old])).toEqual([]);
  });

  it('does not count if the words changed in the week before, or with the change', async () => {
    const versions: Version[] = [['2026-06-02', nothing, 'other words'], ['2026-11-15']];
    expect(await unreleased(renewed(), ...versions)).toEqual([0]);
    const before = { ...beforeChange, fingerprint: '7F3K-Q2MX-9HTA-G' };
    const check = await compare(renewed(), [['2026-06-02']], { before });
    expect(check.unreleased).toEqual([0]);
  });

  it('counts if another person renewed some days earlier, and both are recorded together', async () => {
    const other = { ...renews, ...releaseOfBrother(), expiresOn: '2026-11-19' };
    const ends = inRelease(1, 'expiresOn', '2026-11-19');
    const both = allOf(renewed(), inRelease(1, 'on', '2026-11-18'), inRelease(1, 'renews', other));
    expect(await unreleased(both, ['2026-06-02', ends])).toEqual([]);
  });

  it.each<[string, Change]>([
    ['they had withdrawn', inConsent(0, 'withdrawnOn', '2026-08-01')],
    ['they wished to think again', inConsent(0, 'askAgainOn', '2026-08-01')],
    ['they had left their work', inPerson('leftOn', '2026-08-01')],
    ['another holder decided', inConsent(0, 'holder', 'guardian')],
    ['the other parent disagreed', inConsent(0, 'otherParent', 'disagrees')],
  ])('does not count if %s in a version in between', async (_, change) => {
    const gone: Change = (data) => void (data['people'] as Typed[]).splice(0, 1);
    const versions: Version[] = [['2026-06-02'], ['2026-08-01', change], ['2026-09-01', gone]];
    expect(await unreleased(renewed(), ...versions, ['2026-09-02'])).toEqual([0]);
  });

  it('does not count in a shallow clone, which lacks the versions in between', async () => {
    const shallow = { isShallow: true, lastCommitDay: '2026-06-02' };
    const { unreleased: people } = await compare(renewed(), [['2026-06-02']], shallow);
    expect(people).toEqual([0]);
  });

  it('counts as before once it is on the main line', async () => {
    const versions: Version[] = [['2026-06-02'], ['2026-11-20', renewed()]];
    expect(await unreleased(renewed(), ...versions)).toEqual([]);
    const more = { ...renews, uses: [...(uses as object[]), { use: 'press' }] };
    expect(await unreleased(renewed(more), ...versions)).toEqual([0]);
  });

  it('is judged as any other release once its own seven days are over', async () => {
    const versions: Version[] = [['2026-06-02', fewer]];
    expect(await unreleased(renewed(renews, '2026-11-17'), ...versions)).toEqual([0]);
    expect(await unreleased(renewed(renews, '2026-11-16'), ...versions)).toEqual([]);
  });
});

function changedRelease(change: Change, index = 0): Typed {
  const [...people] = changed(change)['people'] as { consent: { release: Typed } }[];
  return people[index]!.consent.release;
}

/** The parts of the brother’s release that a renewal repeats. */
function releaseOfBrother(): Typed {
  const { on, fingerprint, uses } = changedRelease(nothing, 1);
  return { on, fingerprint, uses };
}
