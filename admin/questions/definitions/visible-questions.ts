import { getAtPath } from './answer-path.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { parseDay, toInputText, type StoryFacts } from './story-facts.ts';
import {
  isOptional,
  onlyOption,
  type FormQuestion,
  type FormQuestions,
  type QuestionFacts,
} from './form-question.ts';

/** A question that the form shows, with its current answer. */
export interface VisibleQuestion {
  question: FormQuestion;
  /** The current answer; undefined if there is none. */
  value: unknown;
  /** Whether the answer may be left out. */
  isOptional: boolean;
  /** Whether the question is folded, because few people need it. */
  isFolded: boolean;
  /**
   * The answer in words, if the form wrote it by itself: the only possible answer, or the proposed
   * one. The form states the answer and does not ask.
   */
  stated: { words: string; mayChange: boolean } | undefined;
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
      const mayBeLeftOut = isOptional(question, facts);
      return {
        question,
        value,
        isOptional: mayBeLeftOut,
        isFolded: question.isRare === true && mayBeLeftOut,
        stated: statedAnswer(question, value, facts),
      };
    });
}

/** Finds the questions that need an answer and have none. */
export function unansweredQuestions(
  questions: readonly VisibleQuestion[],
): readonly VisibleQuestion[] {
  return questions.filter(({ value, isOptional }) => value === undefined && !isOptional);
}

function statedAnswer(
  question: FormQuestion,
  value: unknown,
  facts: QuestionFacts,
): VisibleQuestion['stated'] {
  const only = onlyOption(question, facts);
  if (value === only?.value) return only && { words: only.words, mayChange: false };
  if (value === undefined || value !== question.propose?.(facts)) return undefined;
  const option =
    question.type === 'choice'
      ? question.options(facts).find((each) => each.value === value)
      : undefined;
  const day = parseDay(value);
  return { words: option?.words ?? (day ? writeDate(day) : toInputText(value)), mayChange: true };
}
