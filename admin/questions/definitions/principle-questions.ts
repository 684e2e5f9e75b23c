import {
  isByProfessionalsAlone,
  principlesInForce,
} from '../../../src/consent/principles-in-force.ts';
import { shortestPrincipleAnswer } from '../../../src/consent/rules/principles-answered.ts';
import type { Principle } from '../../../src/story/schema/list-entries.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import type { AnswersTogether } from './question-base.ts';
import { lastReleaseDay, type StoryFacts } from './story-facts.ts';
import type { FormQuestion } from './form-question.ts';
import { unansweredQuestions, visibleQuestions } from './visible-questions.ts';

const words = questionsWords.principles;

/**
 * Makes the questions about guiding principles: one for each principle in force, and one for each
 * other answer in the story. The day that counts is the day of the last approval, or today if
 * nobody has approved the story.
 */
export function principleQuestions(
  story: StoryFacts,
  answers: FieldGroup,
): readonly FormQuestion[] {
  const principles: ReadonlyMap<string, Principle | 'unreadable'> =
    story.context?.principles ?? new Map<string, Principle>();
  const inForce = principlesInForce(
    principles,
    lastReleaseDay(story) ?? story.on,
    isByProfessionalsAlone(story),
  );
  const ids = new Set([...inForce.map(([id]) => id), ...Object.keys(answers)]);
  const questions = [...ids].map((id) => questionFor(id, principles.get(id)));
  const confirmed = questions.filter(({ type }) => type === 'confirm');
  const together = confirmTogether(confirmed);
  return questions.map((question) =>
    question === confirmed[0] ? { ...question, together: () => together } : question,
  );
}

/** One press that confirms every principle that asks for a yes, and repeats what each asks. */
function confirmTogether(confirmed: readonly FormQuestion[]): AnswersTogether | undefined {
  return confirmed.length < 2
    ? undefined
    : {
        words: words.yesToAll(confirmed.length),
        hint: words.yesToAllHint(confirmed.map((each) => each.words).join(' ')),
        changes: confirmed.map(({ path }) => ({ path, value: true })),
      };
}

/** Whether a guiding principle in force has no answer yet. */
export function hasOpenPrinciples(story: StoryFacts): boolean {
  const questions = principleQuestions(story, story.principles);
  return unansweredQuestions(visibleQuestions(story.principles, questions, story)).length > 0;
}

function questionFor(id: string, principle: Principle | 'unreadable' | undefined): FormQuestion {
  if (principle === undefined || principle === 'unreadable') {
    return {
      type: 'text',
      path: [id],
      words: `How was “${id.replaceAll('-', ' ')}” met?`,
      hint:
        principle === undefined
          ? 'The library has no such guiding principle. Empty the field to remove the answer.'
          : `This guiding principle cannot be read just now. ${lengthHint}`,
      multiline: true,
    };
  }
  const { question, example, asks } = principle;
  const hint = `A good answer: “${example}”`;
  return asks === 'confirm'
    ? { type: 'confirm', path: [id], words: question, hint, yes: 'Yes' }
    : { type: 'text', path: [id], words: question, hint: `${hint} ${lengthHint}`, multiline: true };
}

const lengthHint = `Write ${String(shortestPrincipleAnswer)} characters or more.`;
