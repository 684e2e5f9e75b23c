import { errorFinding, type Finding } from '../issue.ts';
import {
  findPeopleByOwnName,
  identifyingField,
  identifiedWords,
  hideIdentityHints,
  type IdentifiedPerson,
} from '../identified-people.ts';
import { isPractitioner, isPractitionersFamily } from '../practitioner.ts';
import {
  findDeciders,
  isChild,
  personLabel,
  type Person,
  type PlacedDecider,
} from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * An adult's own name never identifies a child. The name of a relative or carer leads to the child,
 * so it needs the child's own release. If the child is protected, no release is enough. The name of
 * a practitioner leads to the child less directly, so the child's release is enough even then.
 * Sources: Children Act 1989, section 97; UK GDPR, Article 4(1).
 */
export const childrenNotRevealed: StoryRule = ({ people }) =>
  findRevealedChildren(
    people,
    findPeopleByOwnName(people).filter(({ person }) => !isChild(person)),
  );

/**
 * Reports each child to whom an identified person leads. A face or a voice counts as a name. If
 * readers can identify a child by the child's own face or voice, another child does not reveal
 * them.
 */
export function findRevealedChildren(
  people: readonly Person[],
  identified: readonly IdentifiedPerson[],
): Finding[] {
  const children = findDeciders(people).filter(({ person }) => isChild(person));
  return identified.flatMap((each) =>
    children
      .filter(({ index }) => index !== each.index)
      .filter(
        ({ index }) => !isChild(each.person) || identified.every((other) => other.index !== index),
      )
      .flatMap((child) => checkPair(each, child, people)),
  );
}

function checkPair(
  identified: IdentifiedPerson,
  child: PlacedDecider,
  people: readonly Person[],
): Finding[] {
  const isDistant =
    isPractitioner(identified.person) && !isPractitionersFamily(people, child.index);
  const message = `${personLabel(identified)} ${identifiedWords[identified.by]}, which leads to ${personLabel(child)}`;
  const hint = hideIdentityHints[identified.by];
  const report = (why: string, whatToDo: string) => [
    errorFinding(
      'own-name-reveals-child',
      identifyingField(identified),
      message + why,
      hint + whatToDo,
    ),
  ];
  if (!isDistant && child.person.protected !== 'no') {
    return report(
      ': a child who is protected, or of whom nobody has said that they are not.',
      '. Nobody’s consent can lift the protection of a child who is looked after, fostered or in proceedings.',
    );
  }
  if (child.person.consent.release.recognisableBy?.includes('name-of-teller')) return [];
  return report(
    ', whose release does not allow it.',
    '; or ask the child, and write `name-of-teller` under `recognisableBy` in their release.',
  );
}
