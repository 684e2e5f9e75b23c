import { identityQuestions } from './identity-questions.ts';
import { agreementQuestions } from './agreement-questions.ts';
import type { PersonDraft } from './story-facts.ts';
import type { FormQuestion, FormQuestions } from './form-question.ts';
import { releaseQuestions } from './release-questions.ts';

/** A section of the questions about a person. */
export interface QuestionSection {
  title: string;
  hint?: string;
  /** Whether the section is asked only once the story is written. Default: no. */
  isLater?: boolean;
  questions: FormQuestions;
}

/**
 * Types questions about a person as questions about any group. The cast is safe, because every
 * field that the questions read may be missing.
 */
const ofAnyGroup = (questions: readonly FormQuestion<PersonDraft>[]) => questions as FormQuestions;

/** The questions about a person, in the order of the work. */
export const personSections: readonly QuestionSection[] = [
  { title: 'About them', questions: ofAnyGroup(identityQuestions) },
  { title: 'Their yes to telling it', questions: ofAnyGroup(agreementQuestions) },
  {
    title: 'Their yes to the final version',
    hint: 'When the story is written, and they have read all of it.',
    isLater: true,
    questions: ofAnyGroup(releaseQuestions),
  },
];

/** Every question about a person. Each depends only on answers to earlier questions. */
export const personQuestions: FormQuestions = personSections.flatMap(({ questions }) => questions);
