import { earliest, type PlainDate } from '../story/plain-date.ts';
import { toIssue } from '../story/issue.ts';
import { audienceUse, uses, type Audience, type Use } from '../story/vocabulary.ts';
import type { StoryAtGate, Verdict } from './gate-question.ts';
import { gateRules } from './rules/index.ts';

/**
 * The gate: decides whether a story may be put to a use on a day. Every rule must allow the use.
 *
 * @returns the exact last day allowed, or every reason to refuse
 */
export function mayUse(story: StoryAtGate, use: Use, on: PlainDate): Verdict {
  const results = gateRules.map((rule) => rule({ story, use, on }));
  const because = results.flatMap((result) => result.because);
  const until = earliest(results.map((result) => result.until));
  // Without a last day, no rule has read a release. What is unknown is refused.
  return because.length === 0 && until !== undefined
    ? { allowed: true, until }
    : { allowed: false, because: because.map((finding) => toIssue(finding, story.place)) };
}

/**
 * Decides whether a story may be put to a use in an audience's library on a day. The use that the
 * library needs of every story must be allowed too.
 */
export function mayShow(story: StoryAtGate, use: Use, audience: Audience, on: PlainDate): Verdict {
  const neededUses = [...new Set([audienceUse[audience], use])];
  const verdicts = neededUses.map((neededUse) => mayUse(story, neededUse, on));
  const because = verdicts.flatMap((verdict) => (verdict.allowed ? [] : verdict.because));
  const until = earliest(verdicts.map((verdict) => (verdict.allowed ? verdict.until : undefined)));
  return because.length === 0 && until !== undefined
    ? { allowed: true, until }
    : { allowed: false, because };
}

/** A use that a story may be put to, and the last day allowed. */
export interface OpenUse {
  use: Use;
  until: PlainDate;
}

/**
 * Finds every use allowed in an audience's library on a day; none if the story may not be in
 * that library.
 */
export function openUses(story: StoryAtGate, audience: Audience, on: PlainDate): OpenUse[] {
  const library = mayUse(story, audienceUse[audience], on);
  if (!library.allowed) return [];
  return uses.flatMap((use) => {
    const verdict = mayUse(story, use, on);
    const until = verdict.allowed ? earliest([library.until, verdict.until]) : undefined;
    return until === undefined ? [] : [{ use, until }];
  });
}
