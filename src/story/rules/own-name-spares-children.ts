import { errorFinding, type Finding } from '../issue.ts';
import {
  findNamed,
  knownField,
  knownWords,
  unknownHints,
  type KnownPerson,
} from '../known-people.ts';
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
 * No adult's own name makes a child known. The name of a relative or carer leads to the child, so
 * the child's own release has to allow it, and it is never enough where the child is protected. The
 * name of a practitioner leads to the child less directly, so there the child's release is enough.
 * Sources: Children Act 1989, section 97; UK GDPR, Article 4(1).
 */
export const ownNameSparesChildren: StoryRule = ({ people }) =>
  findRevealedChildren(
    people,
    findNamed(people).filter(({ person }) => !isChild(person)),
  );

/**
 * Finds the children to whom someone leads whom readers know. A face or a voice is judged as a name
 * is. A child who is known by their own face or voice is not revealed by another child.
 */
export function findRevealedChildren(
  people: readonly Person[],
  known: readonly KnownPerson[],
): Finding[] {
  const children = findDeciders(people).filter(({ person }) => isChild(person));
  return known.flatMap((each) =>
    children
      .filter(({ index }) => index !== each.index)
      .filter(({ index }) => !isChild(each.person) || known.every((other) => other.index !== index))
      .flatMap((child) => checkPair(each, child, people)),
  );
}

function checkPair(known: KnownPerson, child: PlacedDecider, people: readonly Person[]): Finding[] {
  const isDistant = isPractitioner(known.person) && !isPractitionersFamily(people, child.index);
  const message = `${personLabel(known)} ${knownWords[known.by]}, which leads to ${personLabel(child)}`;
  const hint = unknownHints[known.by];
  const report = (why: string, whatToDo: string) => [
    errorFinding('own-name-reveals-child', knownField(known), message + why, hint + whatToDo),
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
