import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { StoryFacts } from './story-facts.ts';
import { ownAnswer, type FormQuestion, type FormQuestions } from './form-question.ts';
import { readAllowedUses } from './allowed-uses.ts';
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
 * - A proposed answer is written as soon as the form can propose it. It changes with the proposal
 *   until somebody changes the answer.
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
  if (answer === undefined) return fillOpenQuestion(current, before, question, story);
  const appliedBefore = acceptsAnswer(question, getAtPath(before, question.path), before, story);
  if (!appliedBefore) return current;
  if (acceptsAnswer(question, answer, current.answers, story)) {
    const wasProposed = answer === question.propose?.({ about: before, story });
    return wasProposed ? followProposal(current, question, story) : current;
  }
  // Only an answer that somebody chose is set aside. The form can write its own answers again.
  const wasChosen = answer !== ownAnswer(question, { about: before, story });
  return fillOpenQuestion(removeAnswer(current, question.path, wasChosen), before, question, story);
}

/**
 * Replaces a proposed answer by the present proposal, or removes the answer if there is no proposal
 * any more.
 */
function followProposal(
  current: AnswerDraft,
  question: FormQuestion,
  story: StoryFacts,
): AnswerDraft {
  const { answers } = current;
  const proposed = question.propose?.({ about: answers, story });
  const isSame = proposed === getAtPath(answers, question.path);
  return isSame ? current : { ...current, answers: setAtPath(answers, question.path, proposed) };
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

/**
 * Restores the answer that was set aside for a question, or writes the form's own answer. The form
 * writes a proposal only if it is new: if the proposal was there before the change, somebody may
 * have emptied the field.
 */
function fillOpenQuestion(
  current: AnswerDraft,
  before: FieldGroup,
  question: FormQuestion,
  story: StoryFacts,
): AnswerDraft {
  const { path } = question;
  const previous = current.setAside.get(pathKey(path));
  if (acceptsAnswer(question, previous, current.answers, story) && previous !== undefined) {
    return write(current, path, previous);
  }
  const answer = ownAnswer(question, { about: current.answers, story });
  const isNew = answer !== ownAnswer(question, { about: before, story });
  return answer !== undefined &&
    (isNew || question.type === 'choice') &&
    acceptsAnswer(question, answer, current.answers, story)
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

/**
 * Whether a question applies and accepts an answer: the question offers the answer, or the answer
 * lies within its limits.
 */
export function acceptsAnswer(
  question: FormQuestion,
  value: unknown,
  about: FieldGroup,
  story: StoryFacts,
): boolean {
  const facts = { about, story };
  if (question.applies?.(facts) === false) return false;
  switch (question.type) {
    case 'choice':
      return question.options(facts).some((each) => each.value === value);
    case 'number':
      return Number(value) >= question.min(facts) && Number(value) <= question.max(facts);
    case 'uses':
      return readAllowedUses(value).every(({ use }) =>
        question.offered(facts).some((each) => each === use),
      );
    default:
      return true;
  }
}

function pathKey(path: AnswerPath): string {
  return path.join('.');
}
