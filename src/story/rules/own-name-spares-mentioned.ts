import { errorFinding, type Finding, type FieldPath } from '../issue.ts';
import {
  findDeciders,
  findMentioned,
  isChild,
  personLabel,
  type PlacedMention,
} from '../schema/person.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { readDescribedPerson } from '../description/described-person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * No own name makes someone known who was not asked or must not be identifiable. An adult may speak
 * under their name of adults nobody asked, where a lawyer and the safeguarding lead have looked at
 * it and no child is in the story. A professional who tells of their work may mention people
 * nobody could recognise. Sources: UK GDPR, Article 85; Data Protection Act 2018, Schedule 2, part
 * 5 (freedom of expression); Human Rights Act 1998, Articles 8 and 10.
 */
export const ownNameSparesMentioned: StoryRule = (story) => {
  const hidden = findMentioned(story.people).filter(({ person }) => isHidden(person.position));
  if (hidden.length === 0) return [];
  return findDeciders(story.people)
    .filter(({ person }) => person.naming === 'own-name' && person.consent.route !== 'staff')
    .flatMap((named) => {
      const path = ['people', named.index, 'naming'];
      return checkHidden(story, hidden, personLabel(named), path);
    });
};

/** Whether someone mentioned with a position was not asked, or must not be identifiable. */
export function isHidden(position: string | undefined): boolean {
  return position === 'not-asked' || position === 'not-identifiable';
}

function checkHidden(
  { people, safeguarding }: FrontMatter,
  hidden: readonly PlacedMention[],
  named: string,
  path: FieldPath,
): Finding[] {
  const hasChild =
    people.some((person) => person.part !== 'mentioned' && isChild(person)) ||
    hidden.some(isPerhapsChild);
  if (hasChild) {
    return [
      errorFinding(
        'own-name-reveals',
        path,
        `${named} is named by their own name beside someone who was not asked or must not be identifiable, and there is, or may be, a child among them or in the story.`,
        'Choose a pseudonym. If everyone mentioned is an adult, write `ageBand: adult` for each of them, or ask them whether they agree.',
      ),
    ];
  }
  if (safeguarding.legalCheckOn !== undefined && safeguarding.notAskedWeighed) return [];
  return [
    errorFinding(
      'own-name-reveals',
      path,
      `${named} is named by their own name beside someone who was not asked or must not be identifiable.`,
      'Choose a pseudonym; or ask a lawyer and the safeguarding lead, and record `legalCheckOn` and `notAskedWeighed`.',
    ),
  ];
}

/** Whether someone mentioned may be under 18: neither their age band nor their description denies it. */
function isPerhapsChild({ person }: PlacedMention): boolean {
  const { ageBand, description } = person;
  if (ageBand !== undefined) return ageBand !== 'adult';
  return readDescribedPerson(description).stage !== 'adult';
}
