import type { StoryJudgement } from '../checks/judge-story.ts';
import type { StoryAtGate } from '../consent/gate-question.ts';
import { findDeciders } from '../story/schema/person.ts';

/**
 * Returns the fingerprint of a story if everyone with a say and the safeguarding lead approved the
 * present words. Returns undefined for a draft. A copy of a folder has the approvals of the original.
 */
export function approvedFingerprint({
  front: { people, safeguarding },
  fingerprint,
}: StoryAtGate): string | undefined {
  const releases = findDeciders(people).map(({ person }) => person.consent.release);
  return [safeguarding, ...releases].every((approval) => approval.fingerprint === fingerprint)
    ? fingerprint
    : undefined;
}

/**
 * Returns the fingerprint with which a judged story is compared with others, to find duplicates.
 * Returns undefined for a story that is not compared. A removed or withdrawn story is not compared,
 * because its no already refuses its duplicates.
 */
export function comparedFingerprint({
  atGate,
  isRemovedOrWithdrawn,
}: StoryJudgement): string | undefined {
  return atGate && !isRemovedOrWithdrawn ? approvedFingerprint(atGate) : undefined;
}
