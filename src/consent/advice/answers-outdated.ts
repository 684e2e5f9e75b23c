import type { FieldPath } from '../../story/issue.ts';
import { addMonths, type PlainDate } from '../../story/plain-date.ts';
import { datedViews } from '../../story/rules/views-before-release.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../../story/schema/person.ts';
import type { Advice, AdviceRule } from './advice-rule.ts';

/** How old an answer may be on the day of the release or review that rests on it, in months. */
const answerLimitMonths = 24;

/**
 * Advises if a release rests on an old view or assessment, or a review rests on an old legal check:
 * children grow, and law and lives change. Also advises if a waiver is later than the release,
 * because the person was still anonymous for life on the day of the release. Sources: UK GDPR,
 * Article 5(1)(d); Mental Capacity Act 2005, section 2(1); Sexual Offences (Amendment) Act 1992,
 * section 5(2).
 */
export const answersOutdated: AdviceRule = ({ people, safeguarding }) => [
  ...findDeciders(people).flatMap((placed) => [
    ...findOutdatedViews(placed),
    ...findLateWaiver(placed),
  ]),
  ...findOutdatedChecks(safeguarding.reviewedOn, [
    { path: ['safeguarding', 'legalCheckOn'], on: safeguarding.legalCheckOn },
    { path: ['safeguarding', 'notAskedWeighed', 'on'], on: safeguarding.notAskedWeighed?.on },
  ]),
];

interface DatedAnswer {
  path: FieldPath;
  on: PlainDate | undefined;
}

function findOutdatedViews(placed: PlacedDecider): Advice[] {
  const { consent } = placed.person;
  return datedViews(consent)
    .filter(({ on }) => isOutdated(on, consent.release.on))
    .map(({ path }) => ({
      rule: 'answer-outdated',
      path: ['people', placed.index, 'consent', ...path],
      message: `\`${String(path[0])}\` of ${personLabel(placed)} was more than ${String(answerLimitMonths)} months old when they released the story.`,
      hint: 'Ask again, and record a release that rests on the new answer.',
    }));
}

function findOutdatedChecks(reviewedOn: PlainDate, answers: readonly DatedAnswer[]): Advice[] {
  return answers
    .filter(({ on }) => isOutdated(on, reviewedOn))
    .map(({ path }) => ({
      rule: 'answer-outdated',
      path,
      message: `\`${String(path[1])}\` was more than ${String(answerLimitMonths)} months old when the story was reviewed.`,
      hint: 'Ask again, and record the new day with the next review.',
    }));
}

function findLateWaiver(placed: PlacedDecider): Advice[] {
  const { waiver, consent } = placed.person;
  if (waiver === undefined || waiver.on <= consent.release.on) return [];
  return [
    {
      rule: 'waiver-after-release',
      path: ['people', placed.index, 'waiver', 'on'],
      message: `${personLabel(placed)} waived their anonymity after they released the story.`,
      hint: 'Ask whether they still want it told in this way, and record a release given after the waiver.',
    },
  ];
}

function isOutdated(on: PlainDate | undefined, usedOn: PlainDate): boolean {
  return on !== undefined && addMonths(on, answerLimitMonths) < usedOn;
}
