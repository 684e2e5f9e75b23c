import { errorFinding, type Finding } from '../issue.ts';
import {
  findNamed,
  knownField,
  knownWords,
  unknownHints,
  type KnownPerson,
} from '../known-people.ts';
import { isPractitioner, isPractitionersFamily } from '../practitioner.ts';
import { findMentioned, isChild, personLabel, type PlacedMention } from '../schema/person.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { readDescribedPerson } from '../description/described-person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * No own name makes someone known who was not asked or must not be identifiable. An adult may speak
 * under their name of adults nobody asked, where a lawyer and the safeguarding lead have looked at
 * it and no child is in the story. A practitioner who tells of their work may mention people
 * nobody could recognise, except their own family. Sources: UK GDPR, Article 85; Data Protection
 * Act 2018, Schedule 2, part 5 (freedom of expression); Human Rights Act 1998, Articles 8 and 10.
 */
export const ownNameSparesMentioned: StoryRule = (story) =>
  findRevealedMentions(story, findNamed(story.people));

/** As much of a story as says whom a name leads to, and who has weighed it. */
type WeighedStory = Pick<FrontMatter, 'people' | 'safeguarding'>;

/** Finds everyone known who leads to someone hidden. A face or a voice is judged as a name is. */
export function findRevealedMentions(
  story: WeighedStory,
  known: readonly KnownPerson[],
): Finding[] {
  const hidden = findMentioned(story.people).filter(({ person }) => isHidden(person.position));
  return known.flatMap((each) => {
    const revealed = isPractitioner(each.person)
      ? hidden.filter(({ index }) => isPractitionersFamily(story.people, index))
      : hidden;
    return revealed.length > 0 ? checkHidden(story, revealed, each) : [];
  });
}

/** Whether someone mentioned with a position was not asked, or must not be identifiable. */
export function isHidden(position: string | undefined): boolean {
  return position === 'not-asked' || position === 'not-identifiable';
}

function checkHidden(
  { people, safeguarding }: WeighedStory,
  hidden: readonly PlacedMention[],
  known: KnownPerson,
): Finding[] {
  const hasChild =
    people.some(
      (person, index) => index !== known.index && person.part !== 'mentioned' && isChild(person),
    ) || hidden.some(isPerhapsChild);
  const message = `${personLabel(known)} ${knownWords[known.by]} beside someone who was not asked or must not be identifiable`;
  const hint = unknownHints[known.by];
  const report = (why: string, whatToDo: string) => [
    errorFinding('own-name-reveals', knownField(known), message + why, hint + whatToDo),
  ];
  if (hasChild) {
    return report(
      ', and there is, or may be, a child among them or in the story.',
      '. If everyone mentioned is an adult, write `ageBand: adult` for each of them, or ask them whether they agree.',
    );
  }
  if (safeguarding.legalCheckOn !== undefined && safeguarding.notAskedWeighed) return [];
  return report(
    '.',
    '; or ask a lawyer and the safeguarding lead, and record `legalCheckOn` and `notAskedWeighed`.',
  );
}

/** Whether someone mentioned may be under 18: neither their age band nor their description denies it. */
function isPerhapsChild({ person }: PlacedMention): boolean {
  const { ageBand, description } = person;
  if (ageBand !== undefined) return ageBand !== 'adult';
  return readDescribedPerson(description).stage !== 'adult';
}
