import {
  judgeStory,
  type StoryJudgement,
  type CheckedStory,
} from '../../src/checks/judge-story.ts';
import { openUses } from '../../src/consent/gate.ts';
import type { StoryAtGate } from '../../src/consent/gate-question.ts';
import type { Issue } from '../../src/story/issue.ts';
import { latest, type PlainDate } from '../../src/story/plain-date.ts';
import { firstDayAfterWaiting } from '../../src/story/release-periods.ts';
import { findDeciders } from '../../src/story/schema/person.ts';
import { audiences, uses, type Audience } from '../../src/story/vocabulary.ts';
import type { DeskJudgingContext } from './desk-context.ts';
import type { OpenPeriod } from './judged-draft.ts';

/** What keeps a story from readers, and where the story will appear. */
export interface AudienceJudgement {
  issues: Issue[];
  open: OpenPeriod[];
  /** Whether the story's front matter is complete, so that every rule was applied. */
  isComplete: boolean;
}

/**
 * Judges a story for both audiences, today and on the first day it may be shown. If the story is
 * open to one audience, issues for the other are left out, because a story need not be meant for
 * both.
 */
export function judgeForAudiences(
  story: CheckedStory,
  context: DeskJudgingContext,
  on: PlainDate,
): AudienceJudgement {
  const judgements = audiences.map((audience) => ({
    audience,
    ...judgeFirstDay(story, context, audience, on),
  }));
  const open = judgements.filter(({ isHeldBack }) => !isHeldBack);
  const reported = open.length > 0 ? open : judgements;
  const isForNeither = judgements.every(({ issues }) => issues.some(saysAudienceNotReleased));
  return {
    issues: uniqueIssues(reported.flatMap(({ issues }) => issues)).filter(
      (issue) => isForNeither || !saysAudienceNotReleased(issue),
    ),
    open: open.flatMap(({ audience, atGate, from }) =>
      atGate ? findOpenPeriods(atGate, audience, from) : [],
    ),
    isComplete: judgements.some(({ atGate }) => atGate !== undefined),
  };
}

/** The rules that hold a story back only until a day. */
const waitingRules = ['not-yet', 'new-use-waits'];

/** Judges a story today; on its first day if it is held back only until that day. */
function judgeFirstDay(
  story: CheckedStory,
  context: DeskJudgingContext,
  audience: Audience,
  on: PlainDate,
): StoryJudgement & { from: PlainDate } {
  const today = judgeStory(story, context, audience, on);
  const issues = today.issues.filter(({ rule }) => !waitingRules.includes(rule));
  const from = findFirstDay(today, on);
  return issues.length === today.issues.length ||
    issues.some(({ severity }) => severity !== 'warning')
    ? { ...today, issues, from }
    : { ...judgeStory(story, context, audience, from), from };
}

/** Returns the first day after everything that a story waits for. */
function findFirstDay({ issues, atGate }: StoryJudgement, on: PlainDate): PlainDate {
  if (!atGate) return on;
  const { publishFrom, people } = atGate.front;
  const isWaiting = issues.some(({ rule }) => rule === 'new-use-waits');
  const ends = isWaiting
    ? findDeciders(people).map(({ person }) => firstDayAfterWaiting(person.consent.release))
    : [];
  return latest(on, publishFrom, ...ends);
}

/**
 * Finds the uses that a story will be open for, each with its first day. A use that is new in a
 * renewed release opens some days after the others.
 */
function findOpenPeriods(atGate: StoryAtGate, audience: Audience, from: PlainDate): OpenPeriod[] {
  const later = findDeciders(atGate.front.people)
    .map(({ person }) => firstDayAfterWaiting(person.consent.release))
    .filter((day) => day > from);
  const periods = [from, ...later.toSorted()].flatMap((day) =>
    openUses(atGate, audience, day).map((use) => ({ audience, ...use, from: day })),
  );
  return uses.flatMap((use) => periods.find((period) => period.use === use) ?? []);
}

/** Whether an issue says that the story is not released to an audience. */
function saysAudienceNotReleased({ rule }: Issue): boolean {
  return rule === 'use-not-released' || rule === 'use-ended';
}

function uniqueIssues(issues: readonly Issue[]): Issue[] {
  const key = ({ rule, field, message, line }: Issue) =>
    [rule, field ?? '', message, String(line)].join('\0');
  return [...new Map(issues.map((issue) => [key(issue), issue])).values()];
}
