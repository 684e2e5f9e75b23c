import { getAtPath } from './answer-path.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { StoryFacts } from './story-facts.ts';
import {
  onlyOption,
  type AnswerOption,
  type FormQuestion,
  type FormQuestions,
} from './form-question.ts';

/** A question that the form shows, with its current answer. */
export interface VisibleQuestion {
  question: FormQuestion;
  /** The current answer; undefined if there is none. */
  value: unknown;
  /** The answer, if it is the only possible one. The form states the answer and does not ask. */
  settled: AnswerOption | undefined;
}

/**
 * Finds the questions to show: those that apply, and those with an answer that do not apply.
 */
export function visibleQuestions(
  answers: FieldGroup,
  questions: FormQuestions,
  story: StoryFacts,
): VisibleQuestion[] {
  const facts = { about: answers, story };
  return questions
    .map((question) => ({ question, value: getAtPath(answers, question.path) }))
    .filter(({ question, value }) => value !== undefined || question.applies?.(facts) !== false)
    .map(({ question, value }) => {
      const option = onlyOption(question, facts);
      return { question, value, settled: value === option?.value ? option : undefined };
    });
}

/** Finds the questions that need an answer and have none. */
export function unansweredQuestions(
  questions: readonly VisibleQuestion[],
): readonly VisibleQuestion[] {
  return questions.filter(
    ({ question, value }) => value === undefined && question.optional !== true,
  );
}
