import { errorFinding, type Finding } from '../issue.ts';
import {
  findDeciders,
  findMentioned,
  personLabel,
  type Decider,
  type Person,
  type PlacedDecider,
} from '../schema/person.ts';
import {
  findPeopleByOwnName,
  identifyingField,
  identifiedWords,
  hideIdentityHints,
  type IdentifiedPerson,
} from '../identified-people.ts';
import type { AgeBand, Route } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * Someone whom the law keeps anonymous for life is neither named nor recognisable, and no other
 * person in the story is named. Only an adult can waive the anonymity, in writing, and a lawyer has
 * to check the waiver. Sources: Sexual Offences (Amendment) Act 1992, sections 1, 2 and 5; Modern
 * Slavery Act 2015, section 2 (the 1992 Act covers trafficking); Female Genital Mutilation Act
 * 2003, section 4A and Schedule 1; Anti-social Behaviour, Crime and Policing Act 2014, section
 * 122A; Youth Justice and Criminal Evidence Act 1999, section 45A.
 */
export const anonymityKept: StoryRule = ({ people }) => {
  const deciders = findDeciders(people);
  const mentioned = findMentioned(people).filter(({ person }) => person.anonymityForLife === true);
  const anonymous = deciders.filter(({ person }) => isAnonymousForLife(person));
  return [
    ...deciders.flatMap(checkWaiver),
    ...anonymous.filter(({ person }) => isRecognisable(person)).map(reportRecognisable),
    ...findIdentifiedBesideAnonymous(people, findPeopleByOwnName(people)),
    ...mentioned
      .filter(({ person }) => person.position === 'not-asked')
      .map((placed) =>
        errorFinding(
          'anonymity-for-life',
          ['people', placed.index, 'position'],
          `${personLabel(placed)} could be recognised, was not asked, and is anonymous for life.`,
          'Leave them out, or change the words so that nobody could pick them out.',
        ),
      ),
  ];
};

/** Whether a person is anonymous for life and has not waived the anonymity. */
export function isAnonymousForLife({
  anonymityForLife,
  waiver,
}: {
  anonymityForLife?: boolean | undefined;
  waiver?: object | undefined;
}): boolean {
  return anonymityForLife === true && waiver === undefined;
}

/** Whether a person is named or may be recognised by a feature. */
export function isRecognisable({ naming, consent }: Decider): boolean {
  return naming === 'own-name' || (consent.release.recognisableBy ?? []).length > 0;
}

function reportRecognisable(placed: PlacedDecider): Finding {
  return errorFinding(
    'anonymity-for-life',
    ['people', placed.index, 'naming'],
    `${personLabel(placed)} is anonymous for life, and may be recognised by a name, a face or a voice.`,
    'Choose a pseudonym, and remove `recognisableBy`. An adult can waive the anonymity in writing: ask a lawyer, and record `waiver`.',
  );
}

/**
 * Reports everyone whom readers can identify in a story with someone who is anonymous for life. A
 * face or a voice counts as a name.
 */
export function findIdentifiedBesideAnonymous(
  people: readonly Person[],
  identified: readonly IdentifiedPerson[],
): Finding[] {
  if (!people.some(isAnonymousForLife)) return [];
  return identified
    .filter(({ person }) => !isAnonymousForLife(person))
    .map((each) =>
      errorFinding(
        'anonymity-for-life',
        identifyingField(each),
        `${personLabel(each)} ${identifiedWords[each.by]} beside someone who is anonymous for life.`,
        `${hideIdentityHints[each.by]}: it is an offence to publish what leads to a person whom the law keeps anonymous.`,
      ),
    );
}

/**
 * Whether a person can waive a lifelong anonymity. Only an adult who decides for themselves can.
 */
export function mayWaiveAnonymity(ageBand: AgeBand | undefined, route: Route | undefined): boolean {
  return ageBand === 'adult' && route !== 'best-interests';
}

function checkWaiver(placed: PlacedDecider): Finding[] {
  const { waiver, anonymityForLife, ageBand, consent } = placed.person;
  if (!waiver) return [];
  const isByThemselves = mayWaiveAnonymity(ageBand, consent.route);
  if (isByThemselves && anonymityForLife === true && waiver.legalCheckOn >= waiver.on) return [];
  return [
    errorFinding(
      'waiver-invalid',
      ['people', placed.index, 'waiver'],
      `The waiver of ${personLabel(placed)} does not count: it needs an adult who decides for themselves, a lifelong anonymity, and a legal check on the day of the waiver or later.`,
      'Remove it, or ask a lawyer to check the waiver, and record the day.',
    ),
  ];
}
