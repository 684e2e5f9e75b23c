import { errorFinding } from '../../story/issue.ts';
import { findDeciders, personLabel } from '../../story/schema/person.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * The story is the version that each person approved. A story that has changed since is not shown.
 */
export const versionApproved: GateRule = ({ story: { front, fingerprint } }) => ({
  because: findDeciders(front.people)
    .filter(({ person }) => person.consent.release.fingerprint !== fingerprint)
    .map((placed) =>
      errorFinding(
        'changed-since-approval',
        ['people', placed.index, 'consent', 'release', 'fingerprint'],
        `The story is not the version that ${personLabel(placed)} approved: its fingerprint is now ${fingerprint}.`,
        'Have the new version read and approved, then record the release with its fingerprint, or undo the change.',
      ),
    ),
});
