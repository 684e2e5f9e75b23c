import { describe, expect, it } from 'vitest';
import type {
  JudgedDraft,
  LeftItem,
  LeftStep,
  OpenDays,
} from '../../../../admin/checklist/judged-draft.ts';
import { appearances } from '../../../../admin/checklist/appearance.ts';
import { stagesOf, stepState, summaryOf } from '../../../../admin/checklist/left-words.ts';

const item = (severity: LeftItem['severity'], path = 'title'): LeftItem => ({
  rule: 'a-rule',
  severity,
  path,
  message: 'A message.',
  hint: 'A hint.',
});
const step = (items: LeftItem[], more: Partial<LeftStep> = {}): LeftStep => ({
  id: 'story',
  title: 'The story',
  isBegun: true,
  items,
  ...more,
});
const judged = (items: LeftItem[]): JudgedDraft => ({
  steps: [step(items)],
  beginnings: [],
  fingerprint: undefined,
  open: [],
});

describe('the line that is read out', () => {
  it.each([
    [[], 'Nothing is left to do.'],
    [['error'], 'One thing is left to do.'],
    [['error', 'error', 'warning'], '2 things are left to do. One is worth a look.'],
    [['info'], 'Nothing is left to do. Something holds the story back.'],
    [['warning', 'warning'], 'Nothing is left to do. 2 are worth a look.'],
  ] as const)('says of %j: %s', (severities, words) => {
    expect(summaryOf(judged(severities.map((severity) => item(severity))))).toBe(words);
  });
});

describe('the state of a step', () => {
  it.each([
    [step([item('error'), item('warning')]), '1 left'],
    [step([item('info'), item('warning')]), 'holds the story back'],
    [step([item('warning')]), '1 to look at'],
    [step([]), 'done'],
    [step([], { isBegun: false }), 'comes later'],
    [step([], { isBegun: false, id: 'pictures' }), 'can be left out'],
  ])('%#', (each, words) => expect(stepState(each)).toBe(words));
});

it('says how far a story has come', () => {
  const after = item('error', 'safeguarding.reviewedOn');
  expect(stagesOf(judged([item('error'), after])).map(({ words }) => words)).toEqual([
    'It can be saved',
    '1 left before review',
    '2 left before it can be published',
  ]);
});

describe('where a story will appear', () => {
  const open = (audience: OpenDays['audience'], use: OpenDays['use'], until: string): OpenDays => ({
    audience,
    use,
    from: '2026-12-01',
    until,
  });

  it('tells libraries that are alike together, and uses by their last day', () => {
    const both = (['public', 'staff'] as const).flatMap((audience) => [
      open(audience, 'website', '2027-06-01'),
      open(audience, 'staff-library', '2027-06-01'),
      open(audience, 'report', '2027-06-01'),
      open(audience, 'learning', '2027-02-20'),
      open(audience, 'induction', '2027-02-20'),
    ]);
    expect(appearances(both, '2026-11-23')).toEqual([
      {
        where: 'On the public website and in the staff library',
        when: 'from 1 December 2026, until 1 June 2027',
        also: [
          'Until 20 February 2027 also in learning and training and in induction.',
          'Until 1 June 2027 also in reports.',
        ],
      },
    ]);
  });

  it('tells those that differ apart, and says nothing of one that is closed', () => {
    const one = [open('staff', 'staff-library', '2027-06-01')];
    expect(appearances(one, '2026-12-01')).toEqual([
      {
        where: 'In the staff library',
        when: 'as soon as it is published, until 1 June 2027',
        also: [],
      },
    ]);
    const two = [...one, open('public', 'website', '2027-01-01')];
    expect(appearances(two, '2026-12-01').map(({ where }) => where)).toEqual([
      'In the staff library',
      'On the public website',
    ]);
    expect(appearances([], '2026-12-01')).toEqual([]);
  });
});
