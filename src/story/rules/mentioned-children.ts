import type { AgeRange } from '../description/life-stages.ts';
import { errorFinding } from '../issue.ts';
import { findMentioned, personLabel } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';
import { findDescribedAges, isUnder18 } from '../description/described-ages.ts';
import { readDescribedPerson } from '../description/described-person.ts';

/**
 * A child who could be recognised is never only mentioned: the child is `in-the-story`, with a
 * consent of their own. The positions `agreed` and `not-asked` are for adults. An exact age or a
 * school year identifies a child. So does a word for a relative, because everyone who knows the
 * family knows `her son`. A relative of any age, such as `his sister`, counts as a child unless the
 * story says otherwise. Source: UN Convention on the Rights of the Child, Articles 12 and 16.
 */
export const mentionedChildren: StoryRule = ({ people }) =>
  findMentioned(people)
    .filter(({ person }) => mayBeRecognisableChild(person))
    .map((placed) =>
      errorFinding(
        'child-only-mentioned',
        ['people', placed.index, 'part'],
        `${personLabel(placed)} is, or may be, a child who could be recognised, and is only mentioned.`,
        'Write `part: in-the-story`, and ask for their own consent. Or leave them out, or change the words so that nobody could pick them out. If they are grown up, write `ageBand: adult`.',
      ),
    );

/** Whether someone who is only mentioned is, or may be, a child who could be recognised. */
export function mayBeRecognisableChild({
  position,
  ageBand,
  related,
  description,
}: {
  position?: unknown;
  ageBand?: unknown;
  related?: unknown;
  description: string;
}): boolean {
  if (position === 'died') return false;
  if (findDescribedAges(description).some(isExactChildAge)) return true;
  if (ageBand === 'adult') return false;
  const isAskedAsAdult = position === 'agreed' || position === 'not-asked';
  if (ageBand !== undefined && isAskedAsAdult) return true;
  if (related === true) return true;
  const { stage } = readDescribedPerson(description);
  return stage === 'family-child' || (stage === 'relative' && !isAskedAsAdult);
}

/** Whether a range of ages is below 18 and covers at most three years. */
function isExactChildAge(age: AgeRange): boolean {
  return isUnder18(age) && age[1] - age[0] <= 2;
}
