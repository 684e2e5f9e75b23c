import { isText, toFieldGroup, type FieldGroup } from '../../src/story/plain-data.ts';
import { privatePrinciple } from '../../src/story/vocabulary.ts';
import { leadWords } from '../../src/words/lead-en-gb.ts';
import { questionsWords } from '../../src/words/questions-en-gb.ts';
import { labelOf } from '../checklist/label-of.ts';
import { wordsOf, type FormQuestions } from '../questions/definitions/form-question.ts';
import { findPartChoice } from '../questions/definitions/part-choices.ts';
import { personQuestions } from '../questions/definitions/person-questions.ts';
import { principleQuestions } from '../questions/definitions/principle-questions.ts';
import { safeguardingQuestions } from '../questions/definitions/safeguarding-questions.ts';
import type { StoryFacts } from '../questions/definitions/story-facts.ts';
import { visibleQuestions } from '../questions/definitions/visible-questions.ts';
import { writeAnswer, writeFormField, writeValue } from './write-answer.ts';

/** A question and its answer, in the words of the form. */
export interface LeadFact {
  question: string;
  answer: string;
  /** The path of the answer in the story. */
  path: string;
}

/** What readers never see of one person. */
export interface LeadPerson {
  title: string;
  /** What a lead asks of everybody first: the position, the age, the protection. */
  first: LeadFact[];
  others: LeadFact[];
}

/** What leads see beside a story, and readers do not. */
export interface LeadFacts {
  people: LeadPerson[];
  /** Courts, orders, legal checks, and what the lead has weighed. */
  legal: LeadFact[];
  /** Answers that the form marks as “Kept for you”, and what else nobody reads. */
  keptForYou: LeadFact[];
}

/** What is asked of everybody first. */
const firstPaths = ['position', 'because', 'ageBand', 'protected', 'naming', 'consent.route'];

/** The parts of a review that say who signed which version. The page says them elsewhere. */
const signaturePaths = ['outcome', 'fingerprint', 'wordsFingerprint', 'reviewedBy', 'reviewedOn'];

/** Collects what leads see beside a story, in the words of the form. */
export function collectLeadFacts(data: FieldGroup, story: StoryFacts): LeadFacts {
  const review = toFieldGroup(data['safeguarding']);
  return {
    people: story.people.map((person, index) => describePerson(person, index, story)),
    legal: answersIn(review, safeguardingQuestions, story, 'safeguarding').filter(
      ({ path }) => !signaturePaths.some((each) => path === `safeguarding.${each}`),
    ),
    keptForYou: [...privateAnswers(story), ...unreadFields(data)],
  };
}

function describePerson(
  person: StoryFacts['people'][number],
  index: number,
  story: StoryFacts,
): LeadPerson {
  const about = toFieldGroup(person);
  const path = `people.${String(index)}`;
  const facts = answersIn(about, personQuestions, story, path);
  const isFirst = (fact: LeadFact) => firstPaths.some((each) => fact.path === `${path}.${each}`);
  const { number, described, noPart } = questionsWords.person;
  const description = isText(about['description']) ? ` ${described(about['description'])}` : '';
  const part = findPartChoice(about)?.short ?? noPart;
  return {
    title: `${number(index + 1)} ${part}${description}`,
    first: facts.filter(isFirst),
    others: facts.filter((fact) => !isFirst(fact)),
  };
}

function answersIn(
  about: FieldGroup,
  questions: FormQuestions,
  story: StoryFacts,
  path: string,
): LeadFact[] {
  return visibleQuestions(about, questions, story).flatMap(({ question, value }) =>
    value === undefined || question.type === 'version'
      ? []
      : {
          question: wordsOf(question, { about, story }),
          answer: writeAnswer(question, value, { about, story }),
          path: [path, ...question.path].join('.'),
        },
  );
}

/** The answer to the one principle that readers never see. */
function privateAnswers(story: StoryFacts): LeadFact[] {
  const questions = principleQuestions(story, story.principles);
  return answersIn(story.principles, questions, story, 'principles').filter(
    ({ path }) => path === `principles.${privatePrinciple}`,
  );
}

/** What stands in the story for the library alone: how people are looked after, and exceptions. */
function unreadFields(data: FieldGroup): LeadFact[] {
  const care = Object.entries(toFieldGroup(data['care'])).map(([key, value]) => ({
    question: labelOf(`care.${key}`),
    answer: writeFormField(`care.${key}`, value),
    path: `care.${key}`,
  }));
  const exceptions = (['wording', 'names'] as const).flatMap((field) => {
    const entries = Array.isArray(data[field]) ? data[field].map(toFieldGroup) : [];
    if (entries.length === 0) return [];
    const answer = entries
      .map(({ word, term, is, reason }) =>
        leadWords.facts.exception(
          writeValue(word ?? term),
          is === undefined ? writeValue(reason) : writeFormField('names.is', is),
        ),
      )
      .join('; ');
    return { question: labelOf(field), answer, path: field };
  });
  return [...care, ...exceptions];
}
