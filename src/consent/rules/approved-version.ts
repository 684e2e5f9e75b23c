import { deciders, spokenOf } from '../../story/schema/person.ts';
import { error, type Rule } from '../question.ts';

/** What lies there is what each person approved: a change after approval is not shown. */
export const approvedVersion: Rule = ({ story: { front, fingerprint } }) => ({
  because: deciders(front.people)
    .filter(({ person }) => person.consent.release.fingerprint !== fingerprint)
    .map((placed) =>
      error(
        'changed-since-approval',
        ['people', placed.index, 'consent', 'release', 'fingerprint'],
        `The story is not the version that ${spokenOf(placed)} approved: its fingerprint is now ${fingerprint}.`,
        'Have the new version read and approved, then record the release with its fingerprint, or undo the change.',
      ),
    ),
});
