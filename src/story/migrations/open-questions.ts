import type { FieldPath } from '../issue.ts';
import { toFieldGroup, type FieldGroup } from '../plain-data.ts';
import { findDoubtfulAnswers, type DoubtfulAnswer } from './doubtful-answers.ts';

/** A question of schema 2 that only a person can answer about a migrated story. */
export interface OpenQuestion {
  path: FieldPath;
  question: SchemaQuestion;
}

/** The questions that schema 2 added. `commandWords.migrate` has their words. */
export type SchemaQuestion =
  | DoubtfulAnswer
  | 'age-band'
  | 'age-on-release'
  | 'ask-again'
  | 'protection'
  | 'holder-beside'
  | 'other-parent'
  | 'independent'
  | 'parents-consulted'
  | 'mentioned-agreed'
  | 'criminal-proceedings'
  | 'words-review';

/**
 * Lists the questions of schema 2 that a front matter leaves open, in the order of its people, and
 * then the answers of schema 1 that schema 2 may refuse.
 *
 * @param data the front matter after the migration, as plain data
 */
export function findOpenQuestions(data: unknown): OpenQuestion[] {
  const { people, safeguarding } = toFieldGroup(data);
  const review = toFieldGroup(safeguarding);
  const ofReview: [SchemaQuestion, string][] = [
    ['criminal-proceedings', 'criminalProceedings'],
    ['words-review', 'wordsFingerprint'],
  ];
  return [
    ...(Array.isArray(people) ? people : []).flatMap((person, index) =>
      questionsAbout(toFieldGroup(person)).map(([question, ...path]) => ({
        question,
        path: ['people', index, ...path],
      })),
    ),
    ...ofReview
      .filter(([, field]) => review[field] === undefined)
      .map(([question, field]) => ({ question, path: ['safeguarding', field] })),
    ...findDoubtfulAnswers(data),
  ];
}

type PersonQuestion = [question: SchemaQuestion, ...path: string[]];

function questionsAbout(person: FieldGroup): PersonQuestion[] {
  if (person['part'] === 'mentioned') return questionsAboutMention(person);
  return [...questionsAboutAge(person), ...questionsAboutHolder(toFieldGroup(person['consent']))];
}

/** Asks about a mentioned person who agreed, if the age band, a reference or the day is missing. */
function questionsAboutMention(person: FieldGroup): PersonQuestion[] {
  const isComplete = ['ageBand', 'records', 'agreedOn'].every(
    (field) => person[field] !== undefined,
  );
  return person['position'] === 'agreed' && !isComplete ? [['mentioned-agreed', 'position']] : [];
}

function questionsAboutAge(person: FieldGroup): PersonQuestion[] {
  const { ageBand, consent } = person;
  if (ageBand === 'adult' || ageBand === undefined) return [];
  const { release, askAgainOn, route, holder } = toFieldGroup(consent);
  const asked: PersonQuestion[] =
    ageBand === '13-15' || ageBand === '16-17' ? [['ask-again', 'consent', 'askAgainOn']] : [];
  const isUnderThirteen = ageBand === 'under-13' || ageBand === '10-12';
  return [
    ...(ageBand === 'under-13' ? [['age-band', 'ageBand'] satisfies PersonQuestion] : []),
    ...(person['protected'] === undefined
      ? [['protection', 'protected'] satisfies PersonQuestion]
      : []),
    ...(toFieldGroup(release)['ageOnRelease'] === undefined
      ? [['age-on-release', 'consent', 'release', 'ageOnRelease'] satisfies PersonQuestion]
      : []),
    ...(askAgainOn === undefined ? asked : []),
    ...(isUnderThirteen && route === 'own-competent' && holder === undefined
      ? [['holder-beside', 'consent', 'holder'] satisfies PersonQuestion]
      : []),
  ];
}

function questionsAboutHolder(consent: FieldGroup): PersonQuestion[] {
  if (consent['route'] !== 'parental') return [];
  const fields: [SchemaQuestion, string][] =
    consent['holder'] === 'local-authority-care-order'
      ? [
          ['independent', 'independent'],
          ['parents-consulted', 'parentsConsulted'],
        ]
      : [['other-parent', 'otherParent']];
  return fields
    .filter(([, field]) => consent[field] === undefined)
    .map(([question, field]) => [question, 'consent', field]);
}
