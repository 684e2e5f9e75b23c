import { errorFinding } from '../issue.ts';
import { findMentioned, personLabel, type PlacedMention } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';
import { isUnder18, writtenAges } from '../written-ages.ts';

/**
 * A child who could be recognised is never only mentioned: they are `in-the-story`, with a consent
 * of their own. Only adults agree to be mentioned, or are not asked; and an exact age picks a child
 * out. Source: UN Convention on the Rights of the Child, Articles 12 and 16.
 */
export const mentionedChildren: StoryRule = ({ people }) =>
  findMentioned(people)
    .filter(isRecognisableChild)
    .map((placed) =>
      errorFinding(
        'child-only-mentioned',
        ['people', placed.index, 'part'],
        `${personLabel(placed)} is a child who could be recognised, and is only mentioned.`,
        'Write `part: in-the-story`, and ask for their own consent. Or leave them out, or change the words so that nobody could pick them out.',
      ),
    );

function isRecognisableChild({ person }: PlacedMention): boolean {
  if (person.position === 'died') return false;
  const isUnderAge = person.ageBand !== undefined && person.ageBand !== 'adult';
  const isAskedAsAdult = person.position === 'agreed' || person.position === 'not-asked';
  return (isUnderAge && isAskedAsAdult) || writtenAges(person.description).some(isUnder18);
}
