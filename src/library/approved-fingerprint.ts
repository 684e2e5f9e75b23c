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
