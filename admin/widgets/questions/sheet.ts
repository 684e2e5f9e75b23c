import { answerAt, withAnswer, type AnswerPath } from './at-path.ts';
import type { Group, StoryFacts } from './drafts.ts';
import type { Option, Question } from './question.ts';

/** What was answered, and what was answered once and does not apply just now. */
export interface Sheet {
  /** What is written into the story. */
  written: Group;
  /** What is kept in memory, by its path, should it apply again. */
  kept: ReadonlyMap<string, unknown>;
}

/** A sheet as it was opened. */
export function openSheet(written: Group): Sheet {
  return { written, kept: new Map() };
}

/** The questions of one group, with their facts loosened to any group. */
export type Questions = readonly Question[];

/**
 * Answers one question, or takes its answer back. Answers that no longer apply because of it are
 * kept in memory and not written; those that apply again come back; and where only one answer is
 * possible, it is written. What did not apply before either is left as it was found.
 */
export function answer(
  sheet: Sheet,
  questions: Questions,
  path: AnswerPath,
  value: unknown,
  story: StoryFacts,
): Sheet {
  const before = sheet.written;
  const start = write(sheet, path, value);
  return questions
    .filter((question) => keyOf(question.path) !== keyOf(path))
    .reduce((now, question) => settle(now, before, question, story), start);
}

/** One answer, at its place. */
export interface Answer {
  path: AnswerPath;
  value: unknown;
}

/** Answers several questions, one after the other. */
export function answerAll(
  sheet: Sheet,
  questions: Questions,
  answers: readonly Answer[],
  story: StoryFacts,
): Sheet {
  return answers.reduce(
    (now, { path, value }) => answer(now, questions, path, value, story),
    sheet,
  );
}

function settle(now: Sheet, before: Group, question: Question, story: StoryFacts): Sheet {
  const { path } = question;
  const answered = answerAt(now.written, path);
  if (answered !== undefined) {
    const fitted = fits(question, answerAt(before, path), before, story);
    return fitted && !fits(question, answered, now.written, story) ? putAway(now, path) : now;
  }
  const back = now.kept.get(keyOf(path)) ?? onlyAnswer(question, now.written, story);
  return back !== undefined && fits(question, back, now.written, story)
    ? write(now, path, back)
    : now;
}

/** Writes an answer. What was kept for this question is forgotten: a newer answer stands, or none. */
function write({ written, kept }: Sheet, path: AnswerPath, value: unknown): Sheet {
  return {
    written: withAnswer(written, path, value),
    kept: new Map([...kept].filter(([key]) => key !== keyOf(path))),
  };
}

function putAway({ written, kept }: Sheet, path: AnswerPath): Sheet {
  return {
    written: withAnswer(written, path, undefined),
    kept: new Map(kept).set(keyOf(path), answerAt(written, path)),
  };
}

/** Whether a question is asked and, where it is a choice, offers this answer. */
function fits(question: Question, value: unknown, about: Group, story: StoryFacts): boolean {
  const facts = { about, story };
  if (question.applies?.(facts) === false) return false;
  return question.type !== 'choice' || question.options(facts).some((each) => each.value === value);
}

function onlyAnswer(question: Question, about: Group, story: StoryFacts): unknown {
  return question.type === 'choice'
    ? onlyOption(question.options({ about, story }))?.value
    : undefined;
}

function onlyOption(options: readonly Option[]): Option | undefined {
  return options.length === 1 ? options[0] : undefined;
}

/** A question that is shown, and what is to be shown of it. */
export interface Shown {
  question: Question;
  /** What is written down as its answer. */
  value: unknown;
  /** The one possible answer, which is said and not asked for. */
  settled: Option | undefined;
}

/** What is shown: every question that applies, and every answer that lies there though none does. */
export function shown(written: Group, questions: Questions, story: StoryFacts): Shown[] {
  const facts = { about: written, story };
  return questions
    .map((question) => ({ question, value: answerAt(written, question.path) }))
    .filter(({ question, value }) => value !== undefined || question.applies?.(facts) !== false)
    .map(({ question, value }) => {
      const only = question.type === 'choice' ? onlyOption(question.options(facts)) : undefined;
      const settled = value === undefined || value === only?.value ? only : undefined;
      return { question, value, settled };
    });
}

function keyOf(path: AnswerPath): string {
  return path.join('.');
}
