import { earliest, type PlainDate } from '../story/plain-date.ts';
import { placed } from '../story/issue.ts';
import { audienceUse, uses, type Audience, type Use } from '../story/vocabulary.ts';
import type { StoryAtGate, Verdict } from './question.ts';
import { rules } from './rules/index.ts';

/**
 * The gate: whether a story may be put to a use on a day. Every rule must allow it, for every
 * storyteller's and subject's release; the reasons are all told, and the last day is exact.
 */
export function mayUse(story: StoryAtGate, use: Use, on: PlainDate): Verdict {
  const answers = rules.map((rule) => rule({ story, use, on }));
  const because = answers.flatMap((answer) => answer.because);
  const until = earliest(answers.map((answer) => answer.until));
  // Without a last day no release has been read, and what is not known refuses.
  return because.length === 0 && until !== undefined
    ? { allowed: true, until }
    : { allowed: false, because: because.map((finding) => placed(finding, story.place)) };
}

/** The gate for one use within an audience's library, which has a use of its own to pass first. */
export function mayShow(story: StoryAtGate, use: Use, audience: Audience, on: PlainDate): Verdict {
  const verdicts = [...new Set([audienceUse[audience], use])].map((each) =>
    mayUse(story, each, on),
  );
  const because = verdicts.flatMap((verdict) => (verdict.allowed ? [] : verdict.because));
  const until = earliest(verdicts.map((verdict) => (verdict.allowed ? verdict.until : undefined)));
  return because.length === 0 && until !== undefined
    ? { allowed: true, until }
    : { allowed: false, because };
}

/** A use that a story may be put to, and its last day. */
export interface OpenUse {
  use: Use;
  until: PlainDate;
}

/** Every use open in an audience's library on a day; empty where the library itself is closed to it. */
export function openUses(story: StoryAtGate, audience: Audience, on: PlainDate): OpenUse[] {
  const own = mayUse(story, audienceUse[audience], on);
  if (!own.allowed) return [];
  return uses.flatMap((use) => {
    const verdict = mayUse(story, use, on);
    const until = verdict.allowed ? earliest([own.until, verdict.until]) : undefined;
    return until === undefined ? [] : [{ use, until }];
  });
}
