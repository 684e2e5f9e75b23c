import fc from 'fast-check';
import { choosePart, partChoices } from '../../admin/questions/definitions/part.ts';
import type { Group, StoryFacts } from '../../admin/questions/definitions/drafts.ts';
import { personQuestions } from '../../admin/questions/definitions/person.ts';
import type { Question, Questions } from '../../admin/questions/definitions/question.ts';
import { answer, openSheet, type Sheet } from '../../admin/questions/definitions/sheet.ts';
import { shown, stillOpen, type Shown } from '../../admin/questions/definitions/shown.ts';
import { addDays, earliest } from '../../src/story/plain-date.ts';
import { uses } from '../../src/story/vocabulary.ts';
import { ownFingerprint } from './valid-story.ts';

type Draw = fc.GeneratorValue;

const between = (min: number, max: number) => fc.integer({ min, max });

/** One of a list, by its place: drawing from lists that change is slow. */
function oneOf<T>(draw: Draw, list: readonly T[]): T {
  const one = list[draw(between, 0, list.length - 1)];
  if (one === undefined) throw new Error('There is nothing to draw from.');
  return one;
}

/** Questions that somebody would see as fields: those whose answer is not settled already. */
export function asked(written: Group, questions: Questions, story: StoryFacts): Shown[] {
  return shown(written, questions, story).filter(({ settled }) => settled === undefined);
}

/** An answer that a question accepts, whichever is drawn. */
export function drawAnswer(
  draw: Draw,
  question: Question,
  about: Group,
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

/** Answers whatever is open, in its order, until nothing is. */
export function answerTheRest(
  draw: Draw,
  sheet: Sheet,
  questions: Questions,
  story: StoryFacts,
): Sheet {
  const [next] = stillOpen(asked(sheet.written, questions, story));
  if (!next) return sheet;
  const value = drawAnswer(draw, next.question, sheet.written, story);
  return answerTheRest(
    draw,
    answer(sheet, questions, next.question.path, value, story),
    questions,
    story,
  );
}

/**
 * Answers some questions about a person, in any order, and changes some answers and parts again.
 *
 * @param leaving questions that are left for later
 */
export function answerAnyhow(
  draw: Draw,
  story: StoryFacts,
  leaving: (question: Question) => boolean = () => false,
): Sheet {
  const questions = personQuestions.filter((question) => !leaving(question));
  const steps = Array.from({ length: draw(between, 1, 40) });
  const begun = drawPart(draw, openSheet({}), story);
  return steps.reduce<Sheet>((sheet) => oneStep(draw, sheet, questions, story), begun);
}

function oneStep(draw: Draw, sheet: Sheet, questions: Questions, story: StoryFacts): Sheet {
  const chance = draw(between, 0, 9);
  if (chance === 0) return drawPart(draw, sheet, story);
  const { question } = oneOf(draw, asked(sheet.written, questions, story));
  const value = chance === 1 ? undefined : drawAnswer(draw, question, sheet.written, story);
  return answer(sheet, personQuestions, question.path, value, story);
}

function drawPart(draw: Draw, sheet: Sheet, story: StoryFacts): Sheet {
  return choosePart(sheet, personQuestions, oneOf(draw, partChoices), story);
}
