import { errorFinding, type Finding } from '../../story/issue.ts';
import type { IdentifiedPerson } from '../../story/identified-people.ts';
import { isPractitioner } from '../../story/practitioner.ts';
import {
  findIdentifiedBesideAnonymous,
  isAnonymousForLife,
} from '../../story/rules/anonymity-kept.ts';
import { findRevealedChildren } from '../../story/rules/children-not-revealed.ts';
import { findRevealedMentions } from '../../story/rules/mentioned-not-revealed.ts';
import { isInProceedings } from '../../story/rules/proceedings-child-hidden.ts';
import { findDeciders, type Person } from '../../story/schema/person.ts';
import { readFrontMatterField } from '../front-matter-field.ts';
import type { StoryCheck } from '../story-check.ts';
import {
  findRecognisableFeatures,
  showsByRelease,
  type RecognisableFeature,
} from './recognisable-people.ts';

/**
 * Checks that no face and no voice leads to another person. The rules about own names also judge
 * everyone who can be seen or heard. There is one exception: a practitioner's face or voice is
 * allowed beside somebody who is anonymous for life, because nobody can look it up. Beside somebody
 * who is anonymous for life, or a child in proceedings, no picture or film may show faces, unless
 * it says that it shows practitioners only. Sources: Sexual Offences (Amendment) Act 1992, section
 * 1 (“likely to lead members of the public to identify”); Children Act 1989, section 97(2); UK
 * GDPR, Article 4(1).
 */
export const checkShownBesideHidden: StoryCheck = (_, { story }) => {
  const people = readFrontMatterField(story.data, 'people') ?? [];
  const safeguarding = readFrontMatterField(story.data, 'safeguarding');
  const features = findRecognisableFeatures(story);
  const identified = findShown(people, features);
  const relatives = identified.filter(({ person }) => !isPractitioner(person));
  return [
    ...findRevealedChildren(people, identified),
    ...(safeguarding ? findRevealedMentions({ people, safeguarding }, identified) : []),
    ...findIdentifiedBesideAnonymous(people, relatives),
    ...features
      .filter((feature) => feature.by === 'face' && !showsPractitionersOnly(feature, people))
      .flatMap((feature) => facesBeside(people, feature)),
  ];
};

/**
 * Finds the people whom pictures and the recording may show, by a face or voice that their release
 * allows.
 */
function findShown(
  people: readonly Person[],
  features: readonly RecognisableFeature[],
): IdentifiedPerson[] {
  return findDeciders(people).flatMap((placed) => {
    const shown = features.find((feature) => showsByRelease(feature, placed));
    return shown && shown.by !== 'name-of-teller' ? [{ ...placed, by: shown.by }] : [];
  });
}

/**
 * Whether `shown` lists the people in a film, and all of them are practitioners who may be
 * recognised.
 */
function showsPractitionersOnly(
  { recorded }: RecognisableFeature,
  people: readonly Person[],
): boolean {
  const others = findDeciders(people)
    .filter(({ person }) => isPractitioner(person) && !isAnonymousForLife(person))
    .map(({ person }) => person.consent.record);
  return recorded?.shown?.every((reference) => others.includes(reference)) ?? false;
}

function facesBeside(people: readonly Person[], { place }: RecognisableFeature): Finding[] {
  const hasChildInProceedings = findDeciders(people).some(({ person }) => isInProceedings(person));
  return [
    ...(people.some(isAnonymousForLife)
      ? [{ rule: 'anonymity-for-life', whom: 'someone whom the law keeps anonymous for life' }]
      : []),
    ...(hasChildInProceedings
      ? [{ rule: 'child-in-proceedings', whom: 'a child in proceedings' }]
      : []),
  ].map(({ rule, whom }) => ({
    ...errorFinding(
      rule,
      undefined,
      `Faces can be recognised here, beside ${whom}.`,
      'Choose a picture in which nobody can be recognised. A film may show practitioners only: name each of them by their reference under `shown`.',
    ),
    ...place,
  }));
}
