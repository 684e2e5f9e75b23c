import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { StoryFacts } from './story-facts.ts';
import { onlyOption, type FormQuestion, type FormQuestions } from './form-question.ts';
import { getAtPath, setAtPath, type AnswerPath, type FieldChange } from './answer-path.ts';

/** The answers about one group of fields. */
export interface AnswerDraft {
  /** The answers in the story. */
  answers: FieldGroup;
  /** Answers that do not apply at present, by path. An answer is restored if it applies again. */
  setAside: ReadonlyMap<string, unknown>;
}

/** Makes a draft from the answers in the story. */
export function createAnswerDraft(answers: FieldGroup): AnswerDraft {
  return { answers, setAside: new Map() };
}

/**
 * Sets or removes the answer to one question, and updates the questions that depend on it:
 * - An answer that no longer applies is set aside.
 * - An answer that applies again is restored.
 * - A question with one possible answer gets that answer.
 *
 * An answer that did not apply before the change stays as it is.
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
    .reduce((current, question) => updateQuestion(current, before, question, story), start);
}

/** Sets the answers to several questions, one after the other. */
export function setAnswers(
  draft: AnswerDraft,
  questions: FormQuestions,
  changes: readonly FieldChange[],
  story: StoryFacts,
): AnswerDraft {
  return changes.reduce(
    (current, { path, value }) => setAnswer(current, questions, path, value, story),
    draft,
  );
}

/** Updates one question after another answer has changed. */
function updateQuestion(
  current: AnswerDraft,
  before: FieldGroup,
  question: FormQuestion,
  story: StoryFacts,
): AnswerDraft {
  const answer = getAtPath(current.answers, question.path);
  if (answer === undefined) return fillOpenQuestion(current, question, story);
  const appliedBefore = acceptsAnswer(question, getAtPath(before, question.path), before, story);
  if (!appliedBefore || acceptsAnswer(question, answer, current.answers, story)) return current;
  // An answer that the form set, because it was the only one possible, is not kept.
  const wasChosen = answer !== onlyAnswer(question, before, story);
  return fillOpenQuestion(removeAnswer(current, question.path, wasChosen), question, story);
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
  current: AnswerDraft,
  question: FormQuestion,
  story: StoryFacts,
): AnswerDraft {
  const { path } = question;
  const previous = current.setAside.get(pathKey(path));
  if (acceptsAnswer(question, previous, current.answers, story) && previous !== undefined) {
    return write(current, path, previous);
  }
  const answer = onlyAnswer(question, current.answers, story);
  return answer !== undefined && acceptsAnswer(question, answer, current.answers, story)
    ? { ...current, answers: setAtPath(current.answers, path, answer) }
    : current;
}

/** Writes an answer, and forgets the answer that was set aside for the same question. */
function write({ answers, setAside }: AnswerDraft, path: AnswerPath, value: unknown): AnswerDraft {
  return {
    answers: setAtPath(answers, path, value),
    setAside: new Map([...setAside].filter(([key]) => key !== pathKey(path))),
  };
}

/** Whether a question applies and, if it is a choice, offers an answer. */
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
