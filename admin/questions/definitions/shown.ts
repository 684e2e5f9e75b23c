import { answerAt } from './at-path.ts';
import type { Group, StoryFacts } from './drafts.ts';
import { onlyOption, type Option, type Question, type Questions } from './question.ts';

/** A question that is shown, and what is to be shown of it. */
export interface Shown {
  question: Question;
  /** What is written down as its answer. */
  value: unknown;
  /** The one possible answer once it is written, which is said and not asked for. */
  settled: Option | undefined;
}

/** What is shown: every question that applies, and every answer that lies there though none does. */
export function shown(written: Group, questions: Questions, story: StoryFacts): Shown[] {
  const facts = { about: written, story };
  return questions
    .map((question) => ({ question, value: answerAt(written, question.path) }))
    .filter(({ question, value }) => value !== undefined || question.applies?.(facts) !== false)
    .map(({ question, value }) => {
      const only = onlyOption(question, facts);
      return { question, value, settled: value === only?.value ? only : undefined };
    });
}

/** Questions that need an answer and have none. */
export function stillOpen(questions: readonly Shown[]): readonly Shown[] {
  return questions.filter(
    ({ question, value }) => value === undefined && question.optional !== true,
  );
}
