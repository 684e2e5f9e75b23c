import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { acceptsAnswer } from './answer-draft.ts';
import { getAtPath, type AnswerPath, type FieldChange, setAtPath } from './answer-path.ts';
import { readAllowedUses } from './allowed-uses.ts';
import { hasMadeRecord, recordPath } from './new-record.ts';
import type { FormQuestion, FormQuestions } from './form-question.ts';
import type { QuestionSection } from './person-questions.ts';
import { parseDay, type PersonDraft, type StoryFacts } from './story-facts.ts';

/** An earlier person of the story, whose answers can be copied. */
export interface EarlierPerson {
  /** The index in the story, from 0. */
  index: number;
  person: FieldGroup;
}

/** An answer of another person, and its question. */
export interface CopiedAnswer extends FieldChange {
  question: FormQuestion;
}

/**
 * Finds the person whose answers can be copied: the last earlier person who decides by the same
 * route; if there is none, the first earlier person with a say. Nothing is copied to a mentioned
 * person.
 */
export function findEarlierPerson(
  people: readonly PersonDraft[],
  about: PersonDraft,
  index: number,
): EarlierPerson | undefined {
  if (about.part === 'mentioned') return undefined;
  const earlier = people
    .slice(0, index)
    .map((person, place) => ({ person, index: place }))
    .filter(({ person }) => person.part !== undefined && person.part !== 'mentioned');
  return earlier.findLast(({ person }) => decideAlike(person, about)) ?? earlier[0];
}

/** Whether two people decide by the same route, and both are adults or both are not. */
function decideAlike(one: PersonDraft, other: PersonDraft): boolean {
  const areAgesKnown = one.ageBand !== undefined && other.ageBand !== undefined;
  return (
    areAgesKnown &&
    one.consent?.route === other.consent?.route &&
    (one.ageBand === 'adult') === (other.ageBand === 'adult')
  );
}

/**
 * Lists the paths of the answers of a section that can be copied to a person.
 *
 * @param about the person who gets the answers
 * @param from the person who gave the answers
 */
export function sharedPaths(
  { shared, sharedIfAlike = [] }: QuestionSection,
  about: PersonDraft,
  from: PersonDraft,
): readonly AnswerPath[] {
  return decideAlike(about, from) ? [...shared, ...sharedIfAlike] : shared;
}

/**
 * Returns the answers of a section that can be copied to a person. An answer is copied if the
 * question accepts it and has no other answer than a proposed one. Answers about a release are
 * copied only to somebody who has a release already.
 *
 * @param about the person who gets the answers
 * @param from the person who gave the answers
 */
export function copiedAnswers(
  section: QuestionSection,
  about: FieldGroup,
  from: FieldGroup,
  story: StoryFacts,
): readonly CopiedAnswer[] {
  const copiedPaths = sharedPaths(section, about, from);
  return section.questions
    .filter(({ path }) => copiedPaths.some((each) => isSamePath(each, path)))
    .filter((question) => mayBeReplaced(question, about, story))
    .map((question) => ({
      question,
      path: question.path,
      value: valueToCopy(question, about, from, story),
    }))
    .filter(
      ({ question, path, value }) =>
        value !== undefined &&
        value !== getAtPath(about, path) &&
        acceptsAnswer(question, value, about, story),
    );
}

/** Whether a question has no answer, or only a proposed one. */
function mayBeReplaced(question: FormQuestion, about: FieldGroup, story: StoryFacts): boolean {
  const value = getAtPath(about, question.path);
  const isOfRelease = question.path[1] === 'release';
  if (isOfRelease && getAtPath(about, ['consent', 'release', 'on']) === undefined) return false;
  return value === undefined || value === question.propose?.({ about, story });
}

/** Returns the value to copy; undefined if it does not fit the person. */
function valueToCopy(
  question: FormQuestion,
  about: FieldGroup,
  from: FieldGroup,
  story: StoryFacts,
): unknown {
  // A reference belongs to one yes, so it is never copied. If the desk made it, the desk offers
  // another.
  if (isSamePath(question.path, recordPath)) {
    return hasMadeRecord(from) ? story.newRecord : undefined;
  }
  const value = getAtPath(from, question.path);
  const facts = { about, story };
  if (question.type === 'uses') {
    const offered = question.offered(facts);
    const fitting = readAllowedUses(value).filter(({ use }) =>
      offered.some((each) => each === use),
    );
    return fitting.length > 0 ? fitting : undefined;
  }
  if (question.type !== 'day') return value;
  const day = parseDay(value);
  const isWithinLimits =
    day !== undefined &&
    day >= (question.min?.(facts) ?? day) &&
    day <= (question.max?.(facts) ?? day);
  return isWithinLimits ? day : undefined;
}

/**
 * Returns the answers that a child can have in common with an earlier child of the story, if they
 * are brother or sister: how the law protects them, who has parental responsibility and says yes,
 * and what the other parent thinks. Only people know whether two children are siblings, so somebody
 * has to press a button. Nothing is offered if any of these questions has an answer, so that the
 * press replaces no answer about a child.
 */
export function siblingAnswers(
  { sharedBySiblings = [] }: QuestionSection,
  questions: FormQuestions,
  { about, from, story }: { about: FieldGroup; from: FieldGroup; story: StoryFacts },
): readonly CopiedAnswer[] {
  const areChildren = [about, from].every(({ ageBand }) => ageBand !== 'adult');
  const isAnyAnswered = sharedBySiblings.some((path) => getAtPath(about, path) !== undefined);
  if (!areChildren || !decideAlike(about, from) || isAnyAnswered) return [];
  return questions
    .filter(({ path }) => sharedBySiblings.some((each) => isSamePath(each, path)))
    .reduce<{ copied: readonly CopiedAnswer[]; group: FieldGroup }>(
      ({ copied, group }, question) => {
        const { path } = question;
        const value = getAtPath(from, path);
        return value !== undefined && acceptsAnswer(question, value, group, story)
          ? {
              copied: [...copied, { question, path, value }],
              group: setAtPath(group, path, value),
            }
          : { copied, group };
      },
      { copied: [], group: about },
    ).copied;
}

/** Whether two paths are the same. */
export function isSamePath(a: AnswerPath, b: AnswerPath): boolean {
  return a.join('.') === b.join('.');
}
