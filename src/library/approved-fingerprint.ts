import type { StoryJudgement } from '../checks/judge-story.ts';
import type { StoryAtGate } from '../consent/gate-question.ts';
import { findDeciders } from '../story/schema/person.ts';

/**
 * The fingerprint of a story whose words were approved as they are, by everyone with a say and by
 * the safeguarding lead; undefined for a draft. A copy of a folder has the approvals of the original.
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
 * The fingerprint by which a judged story is compared with others, to find copies; undefined if it
 * is not compared. The no to a removed or withdrawn story refuses its copies already.
 */
export function comparedFingerprint({
  atGate,
  isRemovedOrWithdrawn,
}: StoryJudgement): string | undefined {
  return atGate && !isRemovedOrWithdrawn ? approvedFingerprint(atGate) : undefined;
}
