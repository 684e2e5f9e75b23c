import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { acceptsAnswer } from './answer-draft.ts';
import { getAtPath, setAtPath } from './answer-path.ts';
import { decideAlike, isSamePath, type CopiedAnswer } from './copied-answers.ts';
import type { FormQuestions } from './form-question.ts';
import type { QuestionSection } from './person-questions.ts';
import type { StoryFacts } from './story-facts.ts';

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
