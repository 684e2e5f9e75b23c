import { errorFinding, type Finding } from '../issue.ts';
import { findDeciders, isChild, personLabel, type PlacedDecider } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * No adult's own name makes a child known. The name of a relative or carer leads to the child, so
 * the child's own release has to allow it, and it is never enough where the child is protected. The
 * name of a practitioner leads to the child less directly, so there the child's release is enough.
 * Sources: Children Act 1989, section 97; UK GDPR, Article 4(1).
 */
export const ownNameSparesChildren: StoryRule = ({ people }) => {
  const deciders = findDeciders(people);
  const children = deciders.filter(({ person }) => isChild(person));
  return deciders
    .filter(({ person }) => person.naming === 'own-name' && person.ageBand === 'adult')
    .flatMap((named) => children.flatMap((child) => checkPair(named, child)));
};

function checkPair(named: PlacedDecider, child: PlacedDecider): Finding[] {
  const path = ['people', named.index, 'naming'];
  const isPractitioner = named.person.consent.route === 'staff';
  if (!isPractitioner && child.person.protected !== 'no') {
    return [
      errorFinding(
        'own-name-reveals-child',
        path,
        `${personLabel(named)} is named by their own name, which leads to ${personLabel(child)}: a child who is protected, or of whom nobody has said that they are not.`,
        'Choose a pseudonym. Nobody’s consent can lift the protection of a child who is looked after, fostered or in proceedings.',
      ),
    ];
  }
  if (child.person.consent.release.recognisableBy?.includes('name-of-teller')) return [];
  return [
    errorFinding(
      'own-name-reveals-child',
      path,
      `${personLabel(named)} is named by their own name, which leads to ${personLabel(child)}, whose release does not allow it.`,
      'Choose a pseudonym; or ask the child, and write `name-of-teller` under `recognisableBy` in their release.',
    ),
  ];
}
