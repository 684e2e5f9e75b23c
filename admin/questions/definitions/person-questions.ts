import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { afterReleaseQuestions } from './after-release-questions.ts';
import { agreementQuestions } from './agreement-questions.ts';
import type { AnswerPath } from './answer-path.ts';
import { firstYesQuestions } from './first-yes-questions.ts';
import { identityQuestions } from './identity-questions.ts';
import { recordPath } from './new-record.ts';
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
   * The answers that are often the same for several people, and can be copied from one of them. The
   * reference of a yes is never copied: the desk makes another one. Nor are answers that show who
   * somebody is.
   */
  shared: readonly AnswerPath[];
  /**
   * Further answers that can be copied, if both people decide by the same route, and both are
   * adults or both are not, as sister and brother often are. Default: none.
   */
  sharedIfAlike?: readonly AnswerPath[];
  /**
   * The answers, of this section and of later ones, that a brother or sister can have in common.
   * One press in this section copies them. Default: none.
   */
  sharedBySiblings?: readonly AnswerPath[];
  questions: FormQuestions;
}

/**
 * Types questions about a person as questions about any group. The cast is safe, because every
 * field that the questions read may be missing.
 */
const ofAnyGroup = (questions: readonly FormQuestion<PersonDraft>[]) => questions as FormQuestions;

const { sections, laterHint } = questionsWords.person;

/**
 * The answers that brothers and sisters often have in common. What a child says, and what anybody
 * agrees to, is never among them.
 */
const siblingPaths: readonly AnswerPath[] = [
  ['protected'],
  ['consent', 'holder'],
  ['consent', 'otherParent'],
];

/** The questions about a person, in the order of a visit. */
export const personSections: readonly QuestionSection[] = [
  {
    title: sections.tell,
    shared: [
      ['consent', 'agreedToTell'],
      ['consent', 'takenBy'],
    ],
    questions: ofAnyGroup(firstYesQuestions),
  },
  {
    title: sections.about,
    shared: [],
    sharedBySiblings: siblingPaths,
    questions: ofAnyGroup(identityQuestions),
  },
  {
    title: sections.consent,
    shared: [['consent', 'method'], ['consent', 'form'], recordPath],
    sharedIfAlike: [['consent', 'holder']],
    questions: ofAnyGroup(agreementQuestions),
  },
  {
    title: sections.release,
    hint: laterHint,
    isLater: true,
    shared: [
      ['consent', 'release', 'reviewOn'],
      ['consent', 'release', 'expiresOn'],
    ],
    // A child never says yes to a use because an adult did.
    sharedIfAlike: [
      ['consent', 'release', 'uses'],
      ['consent', 'release', 'how'],
      ['consent', 'release', 'witness'],
    ],
    questions: ofAnyGroup(releaseQuestions),
  },
  {
    title: sections.since,
    isLater: true,
    shared: [],
    questions: ofAnyGroup(afterReleaseQuestions),
  },
];

/** Every question about a person. Each depends only on answers to earlier questions. */
export const personQuestions: FormQuestions = personSections.flatMap(({ questions }) => questions);
