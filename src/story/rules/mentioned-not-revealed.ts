import { errorFinding, type Finding } from '../issue.ts';
import {
  findPeopleByOwnName,
  identifyingField,
  identifiedWords,
  hideIdentityHints,
  type IdentifiedPerson,
} from '../identified-people.ts';
import { isPractitioner, isPractitionersFamily } from '../practitioner.ts';
import { findMentioned, isChild, personLabel, type PlacedMention } from '../schema/person.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { readDescribedPerson } from '../description/described-person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A person’s own name never identifies somebody who was not asked or must not be identifiable. An
 * adult may use their own name and tell of adults who were not asked, if a lawyer and the
 * safeguarding lead have looked at the story and no child is in it. A practitioner who tells of
 * their work may mention people whom readers could not recognise, except their own family. Sources:
 * UK GDPR, Article 85; Data Protection Act 2018, Schedule 2, part 5 (freedom of expression); Human
 * Rights Act 1998, Articles 8 and 10.
 */
export const mentionedNotRevealed: StoryRule = (story) =>
  findRevealedMentions(story, findPeopleByOwnName(story.people));

/** The fields of a story that say to whom a name leads, and who has weighed it. */
type WeighedStory = Pick<FrontMatter, 'people' | 'safeguarding'>;

/**
 * Reports each identified person who leads to a hidden person. A face or a voice counts as a name.
 */
export function findRevealedMentions(
  story: WeighedStory,
  identified: readonly IdentifiedPerson[],
): Finding[] {
  const hidden = findMentioned(story.people).filter(({ person }) => isHidden(person.position));
  return identified.flatMap((each) => {
    const revealed = isPractitioner(each.person)
      ? hidden.filter(({ index }) => isPractitionersFamily(story.people, index))
      : hidden;
    return revealed.length > 0 ? checkHidden(story, revealed, each) : [];
  });
}

/**
 * Whether a position hides a mentioned person: they were not asked, or must not be identifiable.
 */
export function isHidden(position: string | undefined): boolean {
  return position === 'not-asked' || position === 'not-identifiable';
}

function checkHidden(
  { people, safeguarding }: WeighedStory,
  hidden: readonly PlacedMention[],
  identified: IdentifiedPerson,
): Finding[] {
  const hasChild =
    people.some(
      (person, index) =>
        index !== identified.index && person.part !== 'mentioned' && isChild(person),
    ) || hidden.some(mayBeChild);
  const message = `${personLabel(identified)} ${identifiedWords[identified.by]} beside someone who was not asked or must not be identifiable`;
  const hint = hideIdentityHints[identified.by];
  const report = (why: string, whatToDo: string) => [
    errorFinding('own-name-reveals', identifyingField(identified), message + why, hint + whatToDo),
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

/**
 * Whether a mentioned person may be under 18. They may be, unless the age band or the description
 * says that they are an adult.
 */
function mayBeChild({ person }: PlacedMention): boolean {
  const { ageBand, description } = person;
  if (ageBand !== undefined) return ageBand !== 'adult';
  return readDescribedPerson(description).stage !== 'adult';
}
