import fc from 'fast-check';
import { setPart, partChoices } from '../../admin/questions/definitions/part-choices.ts';
import type { FieldGroup } from '../../src/story/plain-data.ts';
import type { StoryFacts } from '../../admin/questions/definitions/story-facts.ts';
import { personQuestions } from '../../admin/questions/definitions/person-questions.ts';
import type {
  FormQuestion,
  FormQuestions,
} from '../../admin/questions/definitions/form-question.ts';
import {
  setAnswer,
  createAnswerDraft,
  type AnswerDraft,
} from '../../admin/questions/definitions/answer-draft.ts';
import {
  visibleQuestions,
  unansweredQuestions,
  type VisibleQuestion,
} from '../../admin/questions/definitions/visible-questions.ts';
import { addDays, earliest } from '../../src/story/plain-date.ts';
import { uses } from '../../src/story/vocabulary.ts';
import { ownFingerprint } from './valid-story.ts';

type Draw = fc.GeneratorValue;

const between = (min: number, max: number) => fc.integer({ min, max });

/**
 * Draws an entry of a list by its index, because fast-check is slow if the list changes between
 * draws.
 */
function oneOf<T>(draw: Draw, list: readonly T[]): T {
  const entry = list[draw(between, 0, list.length - 1)];
  if (entry === undefined) throw new Error('The list to draw from is empty.');
  return entry;
}

/** Lists the questions whose answer is not settled. Each of them appears as a field. */
export function unsettledQuestions(
  answers: FieldGroup,
  questions: FormQuestions,
  story: StoryFacts,
): VisibleQuestion[] {
  return visibleQuestions(answers, questions, story).filter(({ settled }) => settled === undefined);
}

/** Draws an answer that a question accepts. */
function drawAnswer(
  draw: Draw,
  question: FormQuestion,
  about: FieldGroup,
  story: StoryFacts,
): unknown {
  const facts = { about, story };
  switch (question.type) {
    case 'choice':
      return oneOf(draw, question.options(facts)).value;
    case 'several':
      return question.options(facts).map(({ value }) => value);
    case 'yes-no':
      return oneOf(draw, [true, false]);
    case 'confirm':
      return true;
    case 'text':
      return question.path.at(-1) === 'record'
        ? 'SOS-2026-014'
        : 'what they told us, as they said it';
    case 'day': {
      const max = question.max?.(facts) ?? addDays(story.on, 400);
      const min = earliest([question.min?.(facts) ?? addDays(max, -300), max]) ?? max;
      return earliest([addDays(min, draw(between, 0, oneOf(draw, [40, 900]))), max]);
    }
    case 'uses':
      return uses.slice(0, draw(between, 1, uses.length)).map((use) => ({ use }));
    case 'version':
      return ownFingerprint;
  }
}

/** Answers all open questions in order. */
export function answerTheRest(
  draw: Draw,
  draft: AnswerDraft,
  questions: FormQuestions,
  story: StoryFacts,
): AnswerDraft {
  const [next] = unansweredQuestions(unsettledQuestions(draft.answers, questions, story));
  if (!next) return draft;
  const value = drawAnswer(draw, next.question, draft.answers, story);
  return answerTheRest(
    draw,
    setAnswer(draft, questions, next.question.path, value, story),
    questions,
    story,
  );
}

/**
 * Answers some questions about a person in any order, and changes some answers and parts again.
 *
 * @param isLeftOut whether a question is left unanswered
 */
export function answerInAnyOrder(
  draw: Draw,
  story: StoryFacts,
  isLeftOut: (question: FormQuestion) => boolean = () => false,
): AnswerDraft {
  const questions = personQuestions.filter((question) => !isLeftOut(question));
  const steps = Array.from({ length: draw(between, 1, 40) });
  const firstDraft = drawPart(draw, createAnswerDraft({}), story);
  return steps.reduce<AnswerDraft>(
    (draft) => changeOneAnswer(draw, draft, questions, story),
    firstDraft,
  );
}

function changeOneAnswer(
  draw: Draw,
  draft: AnswerDraft,
  questions: FormQuestions,
  story: StoryFacts,
): AnswerDraft {
  const chance = draw(between, 0, 9);
  if (chance === 0) return drawPart(draw, draft, story);
  const { question } = oneOf(draw, unsettledQuestions(draft.answers, questions, story));
  const value = chance === 1 ? undefined : drawAnswer(draw, question, draft.answers, story);
  return setAnswer(draft, personQuestions, question.path, value, story);
}

function drawPart(draw: Draw, draft: AnswerDraft, story: StoryFacts): AnswerDraft {
  return setPart(draft, personQuestions, oneOf(draw, partChoices), story);
}
