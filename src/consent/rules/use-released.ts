import { infoFinding } from '../../story/issue.ts';
import { earliest } from '../../story/plain-date.ts';
import { findDeciders, personLabel } from '../../story/schema/person.ts';
import type { GateRule } from '../gate-question.ts';

/** The release of every storyteller and subject allows the use, and the use has not ended. */
export const useReleased: GateRule = ({ story: { front }, use, on }) => {
  const releases = findDeciders(front.people).map((placed) => {
    const { uses } = placed.person.consent.release;
    return { placed, allowedUse: uses.find((each) => each.use === use) };
  });
  return {
    because: releases.flatMap(({ placed, allowedUse }) => {
      const path = ['people', placed.index, 'consent', 'release', 'uses'];
      if (!allowedUse) {
        return infoFinding(
          'use-not-released',
          path,
          `${personLabel(placed)} has not allowed the use \`${use}\`.`,
          'Leave it as it is, or ask them and record a new release.',
        );
      }
      return allowedUse.until !== undefined && allowedUse.until < on
        ? infoFinding(
            'use-ended',
            path,
            `${personLabel(placed)} allowed the use \`${use}\` until ${allowedUse.until}.`,
            'Leave it as it is, or ask them again and record a new release.',
          )
        : [];
    }),
    until: earliest(releases.map(({ allowedUse }) => allowedUse?.until)),
  };
};
