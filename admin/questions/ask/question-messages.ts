import type { ChecklistItem } from '../../checklist/judged-draft.ts';
import type { VisibleQuestion } from '../definitions/visible-questions.ts';

/** The messages beside one question. */
export interface QuestionMessages {
  /** Whether a needed answer is missing. */
  isUnanswered: boolean;
  /** The checklist items about the answer. */
  items: readonly ChecklistItem[];
}

/**
 * Finds the messages for one question. An unanswered question is only marked as unanswered, without
 * its checklist items.
 *
 * @param pathPrefix the path of the question's group in the story, with a full stop at its end
 */
export function messagesForQuestion(
  question: VisibleQuestion,
  pathPrefix: string,
  items: readonly ChecklistItem[],
): QuestionMessages {
  const path = pathOf(question, pathPrefix);
  // “Still to answer” says nothing of a question that may be left out, so its items are shown.
  return question.value === undefined && !question.isOptional
    ? { isUnanswered: isMissing(question, pathPrefix, items), items: [] }
    : { isUnanswered: false, items: items.filter((item) => isWithin(item.path, path)) };
}

/**
 * Finds the messages about a group that belong to none of its questions. A missing group has no
 * message of its own, because its questions are marked as unanswered.
 */
export function messagesForGroup(
  questions: readonly VisibleQuestion[],
  pathPrefix: string,
  items: readonly ChecklistItem[],
): readonly ChecklistItem[] {
  return items.filter(
    (item) =>
      !questions.some(
        (question) =>
          isWithin(item.path, pathOf(question, pathPrefix)) ||
          isMissing(question, pathPrefix, [item]),
      ),
  );
}

/** Whether the checklist reports that the answer, or the whole group around it, is missing. */
function isMissing(
  visible: VisibleQuestion,
  pathPrefix: string,
  items: readonly ChecklistItem[],
): boolean {
  const path = pathOf(visible, pathPrefix);
  const isNeeded = !visible.isOptional;
  return (
    visible.value === undefined &&
    items.some(
      (item) =>
        (item.severity === 'error' && isWithin(item.path, path)) ||
        (item.rule === 'missing-field' && isNeeded && isWithin(path, item.path)),
    )
  );
}

function pathOf({ question }: VisibleQuestion, pathPrefix: string): string {
  return `${pathPrefix}${question.path.join('.')}`;
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}
