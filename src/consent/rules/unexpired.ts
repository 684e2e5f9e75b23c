import { earliest } from '../../story/plain-date.ts';
import { deciders, spokenOf } from '../../story/schema/person.ts';
import { said, type Rule } from '../question.ts';

/** No release has expired. `expiresOn` is its last day. */
export const unexpired: Rule = ({ story: { front }, on }) => {
  const all = deciders(front.people);
  return {
    because: all
      .filter(({ person }) => person.consent.release.expiresOn < on)
      .map((placed) =>
        said(
          'release-expired',
          ['people', placed.index, 'consent', 'release', 'expiresOn'],
          `The release of ${spokenOf(placed)} expired on ${placed.person.consent.release.expiresOn}.`,
          'Ask whether they are still happy for the story to be told, and record a new release.',
        ),
      ),
    until: earliest(all.map(({ person }) => person.consent.release.expiresOn)),
  };
};
