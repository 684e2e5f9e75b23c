import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { agreementQuestions } from './agreement-questions.ts';
import type { AnswerPath } from './answer-path.ts';
import { firstYesQuestions } from './first-yes-questions.ts';
import { identityQuestions } from './identity-questions.ts';
import type { PersonDraft } from './story-facts.ts';
import type { FormQuestion, FormQuestions } from './form-question.ts';
import { releaseQuestions } from './release-questions.ts';

/** A section of the questions about a person. */
export interface QuestionSection {
  title: string;
  hint?: string;
  /** Whether the section is asked only once the story is written. Default: no. */
  isLater?: boolean;
  /**
   * The answers that are often the same for several people, and can be copied from one of them. A
   * yes is never among them: not its day, its version, its reference, or what shows who somebody is.
   */
  shared: readonly AnswerPath[];
  /** The same, for people who decide in the same way, as a sister and a brother do. Default: none. */
  sharedIfAlike?: readonly AnswerPath[];
  questions: FormQuestions;
}

/**
 * Types questions about a person as questions about any group. The cast is safe, because every
 * field that the questions read may be missing.
 */
const ofAnyGroup = (questions: readonly FormQuestion<PersonDraft>[]) => questions as FormQuestions;

const { sections, laterHint } = questionsWords.person;

/** The questions about a person, in the order of a visit. */
export const personSections: readonly QuestionSection[] = [
  {
    title: sections.tell,
    shared: [['consent', 'takenBy']],
    questions: ofAnyGroup(firstYesQuestions),
  },
  { title: sections.about, shared: [], questions: ofAnyGroup(identityQuestions) },
  {
    title: sections.consent,
    shared: [
      ['consent', 'method'],
      ['consent', 'form'],
    ],
    sharedIfAlike: [['consent', 'holder']],
    questions: ofAnyGroup(agreementQuestions),
  },
  {
    title: sections.release,
    hint: laterHint,
    isLater: true,
    shared: [
      ['consent', 'release', 'uses'],
      ['consent', 'release', 'reviewOn'],
      ['consent', 'release', 'expiresOn'],
    ],
    sharedIfAlike: [
      ['consent', 'release', 'how'],
      ['consent', 'release', 'witness'],
    ],
    questions: ofAnyGroup(releaseQuestions),
  },
];

/** Every question about a person. Each depends only on answers to earlier questions. */
export const personQuestions: FormQuestions = personSections.flatMap(({ questions }) => questions);
