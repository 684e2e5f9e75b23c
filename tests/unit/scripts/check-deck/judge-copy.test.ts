import { describe, expect, test } from 'vitest';
import { parseCheckStatus } from '../../../../src/scripts/check-deck/check-status.ts';
import { judgeCopy } from '../../../../src/scripts/check-deck/judge-copy.ts';
import type { FoundMark } from '../../../../src/scripts/check-deck/read-copy.ts';
import { placeText, reportTexts } from '../../../../src/scripts/check-deck/report-texts.ts';

const list = {
  asOf: '2026-11-23',
  stories: {
    k7m2qx: [
      { use: 'website', until: '2027-06-01' },
      { use: 'presentation', until: '2027-02-20' },
      { use: 'report', until: '2027-02-20' },
    ],
    h8d4wt: [],
    m3n4p5: [{ use: 'website', until: '2027-06-01' }],
  },
};
const bases = ['stories.example.org/check/'];
const judge = (
  marks: readonly FoundMark[],
  {
    json = list,
    today = '2026-11-23',
    fileName = 'deck.pptx',
  }: { json?: unknown; today?: string; fileName?: string } = {},
) => judgeCopy(marks, { status: parseCheckStatus(json), today, fileName, bases });
const one = (...from: Parameters<typeof judge>) => judge(...from)[0];

describe('a story in a file', () => {
  test('is fine until the last day of the use for which it is there', () => {
    expect(one([{ id: 'k7m2qx' }])).toMatchObject({
      fineFor: [{ use: 'presentation', until: '2027-02-20' }],
    });
    expect(one([{ id: 'k7m2qx' }], { today: '2027-02-20' })?.takeOut).toBeUndefined();
    expect(one([{ id: 'k7m2qx' }], { today: '2027-02-21' })?.takeOut).toBe('not-open');
  });

  test('is to be taken out if the use for which it was made is closed, whatever else is open', () => {
    expect(one([{ id: 'k7m2qx', use: 'learning' }])?.takeOut).toBe('not-open');
    expect(
      one([
        { id: 'k7m2qx', use: 'report' },
        { id: 'k7m2qx', use: 'learning' },
      ])?.takeOut,
    ).toBe('not-open');
    expect(one([{ id: 'h8d4wt' }])?.takeOut).toBe('not-open');
  });

  test('is fine in a PDF for each use in which people have files, and not because it is on the website', () => {
    const fine = one([{ id: 'k7m2qx' }], { fileName: 'day.pdf' });
    expect(fine?.fineFor.map(({ use }) => use)).toEqual(['presentation', 'report']);
    expect(one([{ id: 'm3n4p5' }], { fileName: 'day.pdf' })?.takeOut).toBe('not-open');
  });

  test('is to be taken out if the list does not have it', () => {
    expect(one([{ id: 'zzz999' }])?.takeOut).toBe('unknown');
    expect(
      one([{ id: 'zzz999', address: 'https://stories.example.org/check/zzz999/' }])?.takeOut,
    ).toBe('unknown');
    expect(one([{ id: 'zzz999', address: 'https://other.example/check/zzz999/' }])?.takeOut).toBe(
      'elsewhere',
    );
  });

  test.each([
    ['missing', undefined],
    ['not a list', 'sorry'],
    ['without a day', { stories: list.stories }],
    ['without stories', { asOf: '2026-11-23', stories: [] }],
  ])('is to be taken out if the list of open uses is %s', (_, json) => {
    expect(
      judgeCopy([{ id: 'k7m2qx' }], {
        status: parseCheckStatus(json),
        today: '2026-11-23',
        fileName: 'a.pptx',
        bases,
      })[0]?.takeOut,
    ).toBe('no-list');
  });

  test.each([
    ['no list', 'presentation'],
    ['a last day that is no day', [{ use: 'presentation', until: '2027-02-31' }]],
    ['no last day', [{ use: 'presentation' }]],
    ['an unknown use', [{ use: 'presentations', until: '2027-02-20' }]],
  ])('is to be taken out if its entry has %s', (_, entry) => {
    expect(
      one([{ id: 'k7m2qx' }], { json: { ...list, stories: { k7m2qx: entry } } })?.takeOut,
    ).toBe('not-open');
  });
});

describe('the report of a file', () => {
  const report = (
    marks: readonly FoundMark[],
    unread: Parameters<typeof reportTexts>[0]['unread'] = [],
  ) => reportTexts({ name: 'Day.pptx', asOf: '2026-11-23', verdicts: judge(marks), unread });

  test('begins with what is to be taken out', () => {
    const { summary, stories } = report([
      { id: 'k7m2qx', slide: 2 },
      { id: 'h8d4wt', slide: 3 },
    ]);
    expect(summary).toBe('Day.pptx: 2 stories of ours. Please take out one.');
    expect(stories).toMatchObject([
      { name: 'Story h8d4wt', isFine: false, answer: 'Please take it out.', place: 'On slide 3.' },
      { isFine: true, answer: 'Fine in presentations until 20 February 2027.' },
    ]);
  });

  test('says that nothing was found, and what cannot be found', () => {
    const { summary, limits } = report([]);
    expect(summary).toBe('Day.pptx: we found nothing of ours.');
    expect(limits).toEqual([
      'We found nothing of ours in this file. Below is what we cannot find.',
    ]);
  });

  test('never says that all is fine if a part could not be read', () => {
    expect(report([{ id: 'k7m2qx' }], [{ reason: 'damaged' }]).summary).toBe(
      'Day.pptx: one story of ours. All that we could read is fine. Day.pptx: we could not read all of it.',
    );
    const { summary, warnings } = report([], [{ reason: 'locked', file: 'a.pdf' }]);
    expect(summary).toBe('Day.pptx: we could not read all of it.');
    expect(warnings[0]).toMatch(/^a\.pdf: It has a password/);
  });

  test('says where a story is', () => {
    const slides = [7, 2, 3, 4].map((slide) => ({ slide }));
    expect(placeText(slides)).toBe('On slides 2 to 4 and 7.');
    expect(placeText([{ file: 'a.pptx', slide: 1 }, { file: 'b.docx' }])).toBe(
      'On slide 1 of a.pptx; In b.docx.',
    );
    expect(placeText([{}])).toBe('');
  });
});
