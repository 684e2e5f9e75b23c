import { answerAt, withAnswer, type AnswerPath } from './at-path.ts';
import type { Group, StoryFacts } from './drafts.ts';
import { onlyOption, type Question, type Questions } from './question.ts';

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

/** Brings one question up to an answer before it. */
function settle(now: Sheet, before: Group, question: Question, story: StoryFacts): Sheet {
  const answered = answerAt(now.written, question.path);
  if (answered === undefined) return filled(now, question, story);
  const fitted = fits(question, answerAt(before, question.path), before, story);
  if (!fitted || fits(question, answered, now.written, story)) return now;
  // What nobody chose is not worth keeping.
  const wasChosen = answered !== onlyAnswer(question, before, story);
  return filled(putAway(now, question.path, wasChosen), question, story);
}

function putAway({ written, kept }: Sheet, path: AnswerPath, isKept: boolean): Sheet {
  return {
    written: withAnswer(written, path, undefined),
    kept: isKept ? new Map(kept).set(keyOf(path), answerAt(written, path)) : kept,
  };
}

/** Answers an open question with what was kept for it, or with the one answer that is possible. */
function filled(now: Sheet, question: Question, story: StoryFacts): Sheet {
  const { path } = question;
  const kept = now.kept.get(keyOf(path));
  if (fits(question, kept, now.written, story) && kept !== undefined) return write(now, path, kept);
  const only = onlyAnswer(question, now.written, story);
  return only !== undefined && fits(question, only, now.written, story)
    ? { ...now, written: withAnswer(now.written, path, only) }
    : now;
}

/** Writes an answer. What was kept for this question is forgotten: a newer answer stands, or none. */
function write({ written, kept }: Sheet, path: AnswerPath, value: unknown): Sheet {
  return {
    written: withAnswer(written, path, value),
    kept: new Map([...kept].filter(([key]) => key !== keyOf(path))),
  };
}

/** Whether a question is asked and, where it is a choice, offers this answer. */
function fits(question: Question, value: unknown, about: Group, story: StoryFacts): boolean {
  const facts = { about, story };
  if (question.applies?.(facts) === false) return false;
  return question.type !== 'choice' || question.options(facts).some((each) => each.value === value);
}

function onlyAnswer(question: Question, about: Group, story: StoryFacts): unknown {
  return onlyOption(question, { about, story })?.value;
}

function keyOf(path: AnswerPath): string {
  return path.join('.');
}
