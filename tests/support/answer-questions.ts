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
import type { Use } from '../../src/story/vocabulary.ts';
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

/** Lists the questions that appear as fields because the form did not write the answer itself. */
function unsettledQuestions(
  answers: FieldGroup,
  questions: FormQuestions,
  story: StoryFacts,
): VisibleQuestion[] {
  return visibleQuestions(answers, questions, story).filter(({ stated }) => stated === undefined);
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
      return textFor(question);
    case 'number':
      return draw(between, question.min(facts), question.max(facts));
    case 'lines':
      return question.path.at(-1) === 'records' ? ['SOS-2026-017', 'SOS-2026-018'] : ['sister'];
    case 'day': {
      // The first of a month has to be chosen among those that are offered.
      const months = question.path.at(-1) === 'askAgainOn' ? question.suggest?.(facts) : undefined;
      if (months && months.length > 0) return oneOf(draw, months).value;
      const max = question.max?.(facts) ?? addDays(story.on, 400);
      const min = earliest([question.min?.(facts) ?? addDays(max, -300), max]) ?? max;
      return earliest([addDays(min, draw(between, 0, oneOf(draw, [40, 900]))), max]);
    }
    case 'uses':
      return drawUses(draw, question.offered(facts));
    case 'version':
      return ownFingerprint;
  }
}

/** Returns a text that fits. Whoever is there when a child releases is not who asked them. */
function textFor({ path }: FormQuestion): string {
  const key = path.at(-1);
  if (key === 'record') return 'SOS-2026-014';
  return key === 'witness' ? 'advocate' : 'what they told us, as they said it';
}

function drawUses(draw: Draw, offered: readonly Use[]): { use: Use }[] {
  return offered.slice(0, draw(between, 1, offered.length)).map((use) => ({ use }));
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
