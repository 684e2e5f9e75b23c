import { getAtPath } from './answer-path.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { readAllowedUses } from './allowed-uses.ts';
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
  /** Whether another open question answers this one too. */
  isAnsweredElsewhere: boolean;
  /**
   * The answer in words, if the form wrote it automatically: the only possible answer, or the proposed
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
  const folded = new Set<string>();
  return questions
    .map((question) => ({ question, value: getAtPath(answers, question.path) }))
    .filter(({ question, value }) => value !== undefined || question.applies?.(facts) !== false)
    .map(({ question, value }) => {
      const mayBeLeftOut = isOptional(question, facts);
      const isFolded =
        (question.isRare === true && mayBeLeftOut) ||
        folded.has(question.foldsWith?.join('.') ?? '');
      if (isFolded) folded.add(question.path.join('.'));
      return {
        question,
        value,
        isOptional: mayBeLeftOut,
        isFolded,
        isAnsweredElsewhere: question.isAnsweredElsewhere?.(facts) === true,
        stated: statedAnswer(question, value, facts),
      };
    });
}

/** Finds the questions that need an answer and have none. Whatever counts them, counts these. */
export function unansweredQuestions(
  questions: readonly VisibleQuestion[],
): readonly VisibleQuestion[] {
  return questions.filter(
    ({ value, ...question }) =>
      value === undefined && !question.isOptional && !question.isAnsweredElsewhere,
  );
}

function statedAnswer(
  question: FormQuestion,
  value: unknown,
  facts: QuestionFacts,
): VisibleQuestion['stated'] {
  const only = onlyOption(question, facts);
  if (value === only?.value) return only && { words: only.words, mayChange: false };
  if (value === undefined || value !== question.propose?.(facts)) return undefined;
  return { words: wordsForAnswer(question, value, facts), mayChange: true };
}

/** Writes an answer in a few words, as the form states it. */
export function wordsForAnswer(
  question: FormQuestion,
  value: unknown,
  facts: QuestionFacts,
): string {
  const option =
    question.type === 'choice'
      ? question.options(facts).find((each) => each.value === value)
      : undefined;
  if (option) return option.words;
  if (question.type === 'uses') return questionsWords.sameAs.uses(readAllowedUses(value).length);
  const day = parseDay(value);
  return day ? writeDate(day) : toInputText(value);
}
