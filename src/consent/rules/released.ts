import { earliest } from '../../story/plain-date.ts';
import { deciders, spokenOf } from '../../story/schema/person.ts';
import { said, type Rule } from '../question.ts';

/** Every storyteller's and subject's release allows the use, and its own last day has not passed. */
export const released: Rule = ({ story: { front }, use, on }) => {
  const each = deciders(front.people).map((placed) => {
    const { uses } = placed.person.consent.release;
    return { placed, allowed: uses.find((allowed) => allowed.use === use) };
  });
  return {
    because: each.flatMap(({ placed, allowed }) => {
      const path = ['people', placed.index, 'consent', 'release', 'uses'];
      if (!allowed) {
        return said(
          'use-not-released',
          path,
          `${spokenOf(placed)} has not allowed the use \`${use}\`.`,
          'Leave it so, or ask them, and record a new release.',
        );
      }
      return allowed.until !== undefined && allowed.until < on
        ? said(
            'use-ended',
            path,
            `${spokenOf(placed)} allowed the use \`${use}\` until ${allowed.until}.`,
            'Leave it so, or ask them again, and record a new release.',
          )
        : [];
    }),
    until: earliest(each.map(({ allowed }) => allowed?.until)),
  };
};
