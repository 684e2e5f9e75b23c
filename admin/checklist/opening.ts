import { judge, type Judgement, type StoryToJudge } from '../../src/checks/judge.ts';
import { openUses } from '../../src/consent/gate.ts';
import type { Issue } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { audiences, type Audience } from '../../src/story/vocabulary.ts';
import type { DeskHouse } from './desk-house.ts';
import type { OpenDays } from './judged-draft.ts';

/** What speaks against a story, and where it will be shown once nothing does. */
export interface Opening {
  issues: Issue[];
  open: OpenDays[];
  /** Whether its front matter is whole, so that everything has been asked. */
  isWhole: boolean;
}

/**
 * Judges a story for both audiences, today and on the first day it may be shown. A story may be
 * meant for one of them alone, so what only the other asks for is not told while one is open.
 */
export function openingOf(story: StoryToJudge, house: DeskHouse, on: PlainDate): Opening {
  const each = audiences.map((audience) => ({ audience, ...firstDay(story, house, audience, on) }));
  const open = each.filter(({ isHeldBack }) => !isHeldBack);
  const told = open.length > 0 ? open : each;
  const isForNobody = each.every(({ issues }) => issues.some(closesLibrary));
  return {
    issues: eachOnce(told.flatMap(({ issues }) => issues)).filter(
      (issue) => isForNobody || !closesLibrary(issue),
    ),
    open: open.flatMap(({ audience, atGate, from }) =>
      atGate ? openUses(atGate, audience, from).map((use) => ({ audience, ...use, from })) : [],
    ),
    isWhole: each.some(({ atGate }) => atGate !== undefined),
  };
}

/** The judgement of today; where only the first day has not come yet, that of the first day. */
function firstDay(
  story: StoryToJudge,
  house: DeskHouse,
  audience: Audience,
  on: PlainDate,
): Judgement & { from: PlainDate } {
  const today = judge(story, house, audience, on);
  const issues = today.issues.filter(({ rule }) => rule !== 'not-yet');
  const from = today.atGate?.front.publishFrom ?? on;
  return issues.length === today.issues.length ||
    issues.some(({ severity }) => severity !== 'warning')
    ? { ...today, issues, from: from > on ? from : on }
    : { ...judge(story, house, audience, from), from };
}

/** Whether someone in the story keeps it out of one audience's whole library. */
function closesLibrary({ rule }: Issue): boolean {
  return rule === 'use-not-released' || rule === 'use-ended';
}

function eachOnce(issues: readonly Issue[]): Issue[] {
  const key = ({ rule, field, message, line }: Issue) =>
    [rule, field ?? '', message, String(line)].join('\0');
  return [...new Map(issues.map((issue) => [key(issue), issue])).values()];
}
