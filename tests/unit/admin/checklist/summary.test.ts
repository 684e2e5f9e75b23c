import { describe, expect, it } from 'vitest';
import type {
  JudgedDraft,
  ChecklistItem,
  ChecklistStep,
  OpenPeriod,
} from '../../../../admin/checklist/judged-draft.ts';
import { planAppearances } from '../../../../admin/checklist/PlannedAppearances.tsx';
import { findReading } from '../../../../admin/checklist/stages.ts';
import { stageProgress, describeStep, summarise } from '../../../../admin/checklist/summary.ts';

const item = (severity: ChecklistItem['severity'], path = 'title'): ChecklistItem => ({
  rule: 'a-rule',
  severity,
  path,
  message: 'A message.',
  hint: 'A hint.',
});
const step = (items: ChecklistItem[], more: Partial<ChecklistStep> = {}): ChecklistStep => ({
  id: 'story',
  title: 'The story',
  isBegun: true,
  items,
  ...more,
});
const judged = (items: ChecklistItem[]): JudgedDraft => ({
  steps: [step(items)],
  saveBlockers: [],
  fingerprint: undefined,
  wordsFingerprint: undefined,
  open: [],
  noes: [],
});

describe('the summary of a story', () => {
  it.each([
    [[], 'Nothing is left to do.'],
    [['error'], '1 thing is left to do.'],
    [['error', 'error', 'warning'], '2 things are left to do. 1 suggestion.'],
    [['info'], 'Nothing is left to do. Something holds the story back.'],
    [['warning', 'warning'], 'Nothing is left to do. 2 suggestions.'],
  ] as const)('says of %j: %s', (severities, words) => {
    expect(summarise(judged(severities.map((severity) => item(severity))))).toBe(words);
  });
});

describe('the description of a step', () => {
  it.each([
    [step([item('error'), item('warning')]), '1 left'],
    [step([item('info'), item('warning')]), 'holds the story back'],
    [step([item('warning')]), '1 suggestion'],
    [step([]), 'done'],
    [step([], { isBegun: false }), 'comes later'],
    [step([], { isBegun: false, id: 'pictures' }), 'optional'],
  ])('says how much is left, or why nothing is left: case %#', (judgedStep, words) =>
    expect(describeStep(judgedStep)).toBe(words),
  );
});

it('the stages say how far a story has come', () => {
  const after = item('error', 'safeguarding.reviewedOn');
  expect(stageProgress(judged([item('error'), after])).map(({ words }) => words)).toEqual([
    'It can be saved',
    '1 left before review',
    '2 left before the people in it read it',
    '2 left before it can be published',
  ]);
});

it('a story may be reviewed while an answer is missing that the review or a release gives', () => {
  const later = [
    item('error', 'people.0.consent.askAgainOn'),
    item('error', 'people.2.objectionWeighed'),
    { ...item('error', 'people.1.consent.childsView.view'), rule: 'too-young-to-ask' },
    { ...item('error', 'people.0.naming'), rule: 'own-name-reveals-child' },
  ];
  const isOpen = stageProgress(judged(later)).map((progress) => progress.isOpen);
  expect(isOpen).toEqual([true, true, false, false]);
});

it('people may read a reviewed story while only what they say to it is missing', () => {
  const ofRelease = [
    item('error', 'people.0.consent.release.fingerprint'),
    item('info', 'people.1.consent.release.expiresOn'),
    item('error', 'people.0.consent.askAgainOn'),
    item('error', 'publishFrom'),
    { ...item('error', 'people.0.naming'), rule: 'own-name-reveals-child' },
  ];
  expect(stageProgress(judged(ofRelease)).map(({ isOpen }) => isOpen)).toEqual([
    ...[true, true, true, false],
  ]);
  expect(findReading(judged(ofRelease))).toBe('now');
  expect(findReading(judged([...ofRelease, item('error', 'safeguarding.outcome')]))).toBe(
    'not-yet',
  );
  expect(findReading(judged([...ofRelease, item('info', 'people.0.consent.withdrawnOn')]))).toBe(
    'not-yet',
  );
  expect(findReading(judged([item('error', 'safeguarding.outcome')]))).toBe('done');
});

describe('the planned appearances of a story', () => {
  const open = (
    audience: OpenPeriod['audience'],
    use: OpenPeriod['use'],
    until: string,
  ): OpenPeriod => ({
    audience,
    use,
    from: '2026-12-01',
    until,
  });

  it('list libraries with the same dates together, and uses by their last day', () => {
    const both = (['public', 'staff'] as const).flatMap((audience) => [
      open(audience, 'website', '2027-06-01'),
      open(audience, 'staff-library', '2027-06-01'),
      open(audience, 'report', '2027-06-01'),
      open(audience, 'learning', '2027-02-20'),
      open(audience, 'induction', '2027-02-20'),
    ]);
    expect(planAppearances(both, '2026-11-23')).toEqual([
      {
        where: 'On the public website and in the staff library',
        when: 'from 1 December 2026, until 1 June 2027',
        also: [
          'Also in learning and training and in induction, until 20 February 2027.',
          'Also in reports, until 1 June 2027.',
        ],
      },
    ]);
  });

  it('say when a use begins later than the library', () => {
    const later = { ...open('public', 'report', '2027-06-01'), from: '2026-12-08' };
    const periods = [
      open('public', 'website', '2027-06-01'),
      open('public', 'learning', '2027-06-01'),
      later,
    ];
    expect(planAppearances(periods, '2026-12-01')).toMatchObject([
      {
        also: [
          'Also in learning and training, until 1 June 2027.',
          'Also in reports, from 8 December 2026 until 1 June 2027.',
        ],
      },
    ]);
  });

  it('list libraries with different dates apart, and leave out a closed library', () => {
    const staffOnly = [open('staff', 'staff-library', '2027-06-01')];
    expect(planAppearances(staffOnly, '2026-12-01')).toEqual([
      {
        where: 'In the staff library',
        when: 'as soon as it is published, until 1 June 2027',
        also: [],
      },
    ]);
    const both = [...staffOnly, open('public', 'website', '2027-01-01')];
    expect(planAppearances(both, '2026-12-01').map(({ where }) => where)).toEqual([
      'In the staff library',
      'On the public website',
    ]);
    expect(planAppearances([], '2026-12-01')).toEqual([]);
  });
});
