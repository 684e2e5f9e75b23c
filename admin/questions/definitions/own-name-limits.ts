import { isAnonymousForLife } from '../../../src/story/rules/anonymity-kept.ts';
import { isPractitioner, isPractitionersFamily } from '../../../src/story/practitioner.ts';
import { isHidden } from '../../../src/story/rules/own-name-spares-mentioned.ts';
import type { PersonDraft } from './story-facts.ts';
import { isUnderAge, type PersonFacts } from './person-facts.ts';

/**
 * Says why a person cannot go by their own name here, as the rules about own names would; undefined
 * if they can. What is not known yet is no reason.
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
  const near = peopleNear(about, story.people);
  if (near.some(isProtectedChild)) {
    return 'Nobody is called by their own name here, because it could show who the child in the story is, whom the law protects.';
  }
  const hidden = near.filter(isHiddenPerson);
  const children = [...story.people.filter(isChildInTheStory), ...hidden.filter(isOfChildAge)];
  return hidden.length > 0 && children.length > 0
    ? 'Nobody is called by their own name here, because it could show who somebody else in the story is.'
    : undefined;
}

/** Says what a person's own name needs here; undefined if it needs nothing. */
export function ownNameCondition({ about, story }: PersonFacts): string | undefined {
  if (story.people.some(isChildInTheStory)) {
    return 'An own name leads to the child in the story. It is possible only if the child’s own yes says so.';
  }
  return needsWeighing(about, story.people)
    ? 'An own name leads to those who were not asked. A lawyer and the safeguarding lead have to look at that first.'
    : undefined;
}

/** Whether a person's own name beside those who were not asked has to be weighed. */
export function needsWeighing(about: PersonDraft, people: readonly PersonDraft[]): boolean {
  return peopleNear(about, people).some(isHiddenPerson);
}

/**
 * Says whether the face or voice of a person must not be shown here, because it leads to somebody
 * else, as their own name would. A practitioner’s face may stand beside somebody anonymous for life.
 */
export function leadsToHidden({ about, story }: PersonFacts): boolean {
  if (isPractitioner(about)) return false;
  const near = peopleNear(about, story.people);
  return (
    story.people.some(isAnonymousForLife) ||
    (about.ageBand === 'adult' && near.some(isProtectedChild))
  );
}

/** Finds those to whom a person leads: of a practitioner, only their own family. */
function peopleNear(about: PersonDraft, people: readonly PersonDraft[]): readonly PersonDraft[] {
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
export function isChildInTheStory({ part, ageBand }: PersonDraft): boolean {
  return part !== 'mentioned' && isOfChildAge({ ageBand });
}

function isOfChildAge({ ageBand }: Pick<PersonDraft, 'ageBand'>): boolean {
  return ageBand !== undefined && ageBand !== 'adult';
}
