import { infoFinding } from '../../story/issue.ts';
import { earliest } from '../../story/plain-date.ts';
import { findDeciders, personLabel } from '../../story/schema/person.ts';
import type { GateRule } from '../gate-question.ts';

/** No release has expired. `expiresOn` is the last day allowed. */
export const releaseNotExpired: GateRule = ({ story: { front }, on }) => {
  const people = findDeciders(front.people);
  return {
    because: people
      .filter(({ person }) => person.consent.release.expiresOn < on)
      .map((placed) =>
        infoFinding(
          'release-expired',
          ['people', placed.index, 'consent', 'release', 'expiresOn'],
          `The release of ${personLabel(placed)} expired on ${placed.person.consent.release.expiresOn}.`,
          'Ask whether they are still happy for the story to be told, and record a new release.',
        ),
      ),
    until: earliest(people.map(({ person }) => person.consent.release.expiresOn)),
  };
};
