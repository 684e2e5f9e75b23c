import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { StoryFacts } from './story-facts.ts';
import { onlyOption, type FormQuestion, type FormQuestions } from './form-question.ts';
import { getAtPath, setAtPath, type AnswerPath, type FieldChange } from './answer-path.ts';

/** The answers about one group of fields. */
export interface AnswerDraft {
  /** The answers that are written into the story. */
  answers: FieldGroup;
  /** Answers that do not apply at the moment, by path. They come back if they apply again. */
  setAside: ReadonlyMap<string, unknown>;
}

/** A draft with the answers that the story has. */
export function createAnswerDraft(answers: FieldGroup): AnswerDraft {
  return { answers, setAside: new Map() };
}

/**
 * Sets or removes the answer to one question, and updates the questions that depend on it:
 * - An answer that no longer applies is set aside.
 * - An answer that applies again is restored.
 * - A question with one possible answer gets that answer.
 *
 * An answer that did not apply before either stays as it is.
 */
export function setAnswer(
  draft: AnswerDraft,
  questions: FormQuestions,
  path: AnswerPath,
  value: unknown,
  story: StoryFacts,
): AnswerDraft {
  const before = draft.answers;
  const start = write(draft, path, value);
  return questions
    .filter((question) => pathKey(question.path) !== pathKey(path))
    .reduce((now, question) => updateQuestion(now, before, question, story), start);
}

/** Sets the answers to several questions, one after the other. */
export function setAnswers(
  draft: AnswerDraft,
  questions: FormQuestions,
  changes: readonly FieldChange[],
  story: StoryFacts,
): AnswerDraft {
  return changes.reduce(
    (now, { path, value }) => setAnswer(now, questions, path, value, story),
    draft,
  );
}

/** Updates one question after another answer has changed. */
function updateQuestion(
  now: AnswerDraft,
  before: FieldGroup,
  question: FormQuestion,
  story: StoryFacts,
): AnswerDraft {
  const answer = getAtPath(now.answers, question.path);
  if (answer === undefined) return fillOpenQuestion(now, question, story);
  const appliedBefore = acceptsAnswer(question, getAtPath(before, question.path), before, story);
  if (!appliedBefore || acceptsAnswer(question, answer, now.answers, story)) return now;
  // An answer that nobody chose is not worth keeping.
  const wasChosen = answer !== onlyAnswer(question, before, story);
  return fillOpenQuestion(removeAnswer(now, question.path, wasChosen), question, story);
}

function removeAnswer(
  { answers, setAside }: AnswerDraft,
  path: AnswerPath,
  isSetAside: boolean,
): AnswerDraft {
  return {
    answers: setAtPath(answers, path, undefined),
    setAside: isSetAside
      ? new Map(setAside).set(pathKey(path), getAtPath(answers, path))
      : setAside,
  };
}

/** Restores the answer that was set aside for a question, or sets the only possible answer. */
function fillOpenQuestion(
  now: AnswerDraft,
  question: FormQuestion,
  story: StoryFacts,
): AnswerDraft {
  const { path } = question;
  const previous = now.setAside.get(pathKey(path));
  if (acceptsAnswer(question, previous, now.answers, story) && previous !== undefined) {
    return write(now, path, previous);
  }
  const only = onlyAnswer(question, now.answers, story);
  return only !== undefined && acceptsAnswer(question, only, now.answers, story)
    ? { ...now, answers: setAtPath(now.answers, path, only) }
    : now;
}

/** Writes an answer, and forgets the answer that was set aside for the same question. */
function write({ answers, setAside }: AnswerDraft, path: AnswerPath, value: unknown): AnswerDraft {
  return {
    answers: setAtPath(answers, path, value),
    setAside: new Map([...setAside].filter(([key]) => key !== pathKey(path))),
  };
}

/** Whether a question applies and, where it is a choice, offers this answer. */
function acceptsAnswer(
  question: FormQuestion,
  value: unknown,
  about: FieldGroup,
  story: StoryFacts,
): boolean {
  const facts = { about, story };
  if (question.applies?.(facts) === false) return false;
  return question.type !== 'choice' || question.options(facts).some((each) => each.value === value);
}

function onlyAnswer(question: FormQuestion, about: FieldGroup, story: StoryFacts): unknown {
  return onlyOption(question, { about, story })?.value;
}

function pathKey(path: AnswerPath): string {
  return path.join('.');
}
