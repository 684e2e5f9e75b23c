import { isAnonymousForLife } from '../../../src/story/rules/anonymity-kept.ts';
import { isPractitioner, isPractitionersFamily } from '../../../src/story/practitioner.ts';
import { isHidden } from '../../../src/story/rules/mentioned-not-revealed.ts';
import type { PersonDraft } from './story-facts.ts';
import { isUnderAge, type PersonFacts } from './person-facts.ts';

/**
 * Returns the reason why a person cannot use their own name in this story; undefined if they can.
 * The rules about own names refuse the same. An answer that is still missing is not a reason.
 */
export function ownNameRefusal(facts: PersonFacts): string | undefined {
  const { about, story } = facts;
  if (isUnderAge(facts)) return 'Nobody under 18 is called by their own name.';
  if (about.consent?.route === 'best-interests') {
    return 'Nobody for whom others decided is called by their own name.';
  }
  if ([about, ...story.people].some(isAnonymousForLife)) {
    return 'Nobody is called by their own name here, because the law keeps somebody in the story anonymous for life.';
  }
  const ledTo = findPeopleLedTo(about, story.people);
  if (ledTo.some(isProtectedChild)) {
    return 'Nobody is called by their own name here, because it could show who the child in the story is, whom the law protects.';
  }
  const hidden = ledTo.filter(isHiddenPerson);
  const children = [...story.people.filter(isChildInTheStory), ...hidden.filter(isOfChildAge)];
  return hidden.length > 0 && children.length > 0
    ? 'Nobody is called by their own name here, because it could show who somebody else in the story is.'
    : undefined;
}

/** Returns the condition for a person's own name in this story; undefined if there is none. */
export function ownNameCondition({ about, story }: PersonFacts): string | undefined {
  if (story.people.some(isChildInTheStory)) {
    return 'Their own name leads to the child in the story. It is possible only if the child’s own yes says so.';
  }
  return hasOwnNameToWeigh(about, story.people)
    ? 'Their own name leads to those who were not asked. A lawyer and the safeguarding lead have to look at that first.'
    : undefined;
}

/**
 * Whether the lead has to weigh a person's own name, because it leads to people who were not asked.
 */
export function hasOwnNameToWeigh(about: PersonDraft, people: readonly PersonDraft[]): boolean {
  return findPeopleLedTo(about, people).some(isHiddenPerson);
}

/**
 * Whether the story must not show the face or voice of a person, because it leads to somebody else,
 * as their own name would. A practitioner's face and voice are allowed.
 */
export function isFaceOrVoiceRefused({ about, story }: PersonFacts): boolean {
  if (isPractitioner(about)) return false;
  const ledTo = findPeopleLedTo(about, story.people);
  return (
    story.people.some(isAnonymousForLife) ||
    (about.ageBand === 'adult' && ledTo.some(isProtectedChild))
  );
}

/**
 * Finds the people to whom a person's name leads. A practitioner's name leads to their own family
 * only.
 */
function findPeopleLedTo(
  about: PersonDraft,
  people: readonly PersonDraft[],
): readonly PersonDraft[] {
  return isPractitioner(about)
    ? people.filter((_, index) => isPractitionersFamily(people, index))
    : people;
}

function isProtectedChild(person: PersonDraft): boolean {
  return isChildInTheStory(person) && (person.protected ?? 'no') !== 'no';
}

function isHiddenPerson({ part, position }: PersonDraft): boolean {
  return part === 'mentioned' && isHidden(position);
}

/** Whether somebody with a say is known to be under 18. */
function isChildInTheStory({ part, ageBand }: PersonDraft): boolean {
  return part !== 'mentioned' && isOfChildAge({ ageBand });
}

function isOfChildAge({ ageBand }: Pick<PersonDraft, 'ageBand'>): boolean {
  return ageBand !== undefined && ageBand !== 'adult';
}
