import { addDays, earliest } from '../../story/plain-date.ts';
import { deciders, spokenOf } from '../../story/schema/person.ts';
import { said, type Rule } from '../question.ts';

/**
 * From the day someone turns 16 or 18, or leaves care, their earlier yes no longer speaks for
 * them: only a release given after that day does.
 */
export const askedAgain: Rule = ({ story: { front }, on }) => {
  const due = deciders(front.people).flatMap((placed) => {
    const { askAgainOn, release } = placed.person.consent;
    return askAgainOn !== undefined && release.on <= askAgainOn ? [{ placed, askAgainOn }] : [];
  });
  return {
    because: due
      .filter(({ askAgainOn }) => askAgainOn <= on)
      .map(({ placed, askAgainOn }) =>
        said(
          'ask-again',
          ['people', placed.index, 'consent', 'askAgainOn'],
          `${spokenOf(placed)} was to be asked again from ${askAgainOn}, and has not released the story since.`,
          'Ask them themselves, and record a new release.',
        ),
      ),
    until: earliest(due.map(({ askAgainOn }) => addDays(askAgainOn, -1))),
  };
};
