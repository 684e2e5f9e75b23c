import type { FieldPath } from '../issue.ts';
import { isText, toFieldGroup, type FieldGroup } from '../plain-data.ts';
import { agesOfBand } from '../rules/age-matches-band.ts';
import { asksAboutAnonymity, isAskedAboutAnonymity } from '../rules/anonymity-answered.ts';
import { lastAskAgainDay } from '../rules/ask-again-is-set.ts';
import { firstAgeOfAsking } from '../rules/childs-view-fits-age.ts';
import { mayBeRecognisableChild } from '../rules/mentioned-children.ts';
import type { AgeBand } from '../vocabulary.ts';

/** An answer of schema 1 that schema 2 may refuse, so that a person has to look at it. */
export type DoubtfulAnswer =
  | 'ask-again-day'
  | 'ask-again-needless'
  | 'anonymity'
  | 'waiting'
  | 'too-young'
  | 'mentioned-child';

/**
 * Lists the answers of a front matter that schema 2 may refuse, with the place of each.
 *
 * @param data the front matter after the migration, as plain data
 */
export function findDoubtfulAnswers(
  data: unknown,
): { path: FieldPath; question: DoubtfulAnswer }[] {
  const { people, contentNotes } = toFieldGroup(data);
  const persons = (Array.isArray(people) ? people : []).map(toFieldGroup);
  const notes = (Array.isArray(contentNotes) ? contentNotes : []).filter(isText);
  const story = {
    hasChild: persons.some((person) => isDecider(person) && isChild(person)),
    // One person's name leads to everyone else.
    asksAboutAnonymity: asksAboutAnonymity(notes) && persons.some(mayBeRecognised),
  };
  return persons.flatMap((person, index) =>
    [
      ...(isDecider(person) ? doubtsAbout(person, story) : doubtsAboutMention(person)),
      ...(story.asksAboutAnonymity ? doubtsAboutAnonymity(person) : []),
    ].map(([question, ...path]) => ({ question, path: ['people', index, ...path] })),
  );
}

type Doubt = [question: DoubtfulAnswer, ...path: string[]];

function isDecider({ part }: FieldGroup): boolean {
  return part !== 'mentioned';
}

function isChild({ ageBand }: FieldGroup): boolean {
  return isText(ageBand) && ageBand !== 'adult';
}

function mayBeRecognised(person: FieldGroup): boolean {
  const release = toFieldGroup(toFieldGroup(person['consent'])['release']);
  return (
    isDecider(person) &&
    (person['naming'] === 'own-name' || release['recognisableBy'] !== undefined)
  );
}

function doubtsAboutAnonymity({
  part,
  position,
  description,
  consent,
  anonymityForLife,
}: FieldGroup): Doubt[] {
  const { route } = toFieldGroup(consent);
  const person = {
    part: part === 'mentioned' ? ('mentioned' as const) : ('in-the-story' as const),
    position: isText(position) ? position : undefined,
    description: isText(description) ? description : '',
    consent: { route: isText(route) ? route : undefined },
  };
  const isAsked = isAskedAboutAnonymity(person) && anonymityForLife === undefined;
  return isAsked ? [['anonymity', 'anonymityForLife']] : [];
}

function doubtsAbout(person: FieldGroup, story: { hasChild: boolean }): Doubt[] {
  const consent = toFieldGroup(person['consent']);
  const release = toFieldGroup(consent['release']);
  return [
    ...(isChild(person) ? doubtsAboutAskingAgain(person, consent, release) : []),
    ...(toFieldGroup(consent['childsView'])['view'] === 'too-young' && mayBeAsked(person)
      ? [['too-young', 'consent', 'childsView', 'view'] satisfies Doubt]
      : []),
    ...(story.hasChild && release['coolingOffWaived'] === true
      ? [['waiting', 'consent', 'release', 'coolingOffWaived'] satisfies Doubt]
      : []),
  ];
}

/**
 * Whether a child may be old enough to be asked. The age bands `under-13` and `under-10` do not
 * tell.
 */
function mayBeAsked({ consent }: FieldGroup): boolean {
  const { ageOnRelease } = toFieldGroup(toFieldGroup(consent)['release']);
  return typeof ageOnRelease !== 'number' || ageOnRelease >= firstAgeOfAsking;
}

/**
 * Finds a day of asking again that is not the first of a month, is too early or too late, or is not
 * needed.
 */
function doubtsAboutAskingAgain(
  { ageBand }: FieldGroup,
  { askAgainOn }: FieldGroup,
  { on, expiresOn }: FieldGroup,
): Doubt[] {
  if (!isText(askAgainOn)) return [];
  const path = ['consent', 'askAgainOn'];
  if (ageBand !== '13-15' && ageBand !== '16-17') {
    const isUseless = isText(expiresOn) && askAgainOn > expiresOn;
    if (isUseless) return [['ask-again-needless', ...path]];
    return askAgainOn.endsWith('-01') ? [] : [['ask-again-day', ...path]];
  }
  const last = isText(on)
    ? lastAskAgainDay(on, agesOfBand[ageBand satisfies AgeBand][0])
    : undefined;
  const isLate = last !== undefined && askAgainOn > last;
  const isEarly = isText(on) && askAgainOn <= on;
  return isLate || isEarly || !askAgainOn.endsWith('-01') ? [['ask-again-day', ...path]] : [];
}

/**
 * Finds a child who could be recognised and is only mentioned. People who agreed have another
 * question already.
 */
function doubtsAboutMention({ description, ageBand, position }: FieldGroup): Doubt[] {
  if (!isText(description) || position === 'agreed') return [];
  return mayBeRecognisableChild({ description, ageBand, position })
    ? [['mentioned-child', 'position']]
    : [];
}
