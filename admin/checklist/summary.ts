import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import type { ChecklistItem, ChecklistStep, JudgedDraft } from './judged-draft.ts';
import { findBlockers, type Stage } from './stages.ts';

/** How many items of each severity there are. */
export interface ItemCounts {
  toDo: number;
  toLookAt: number;
  heldBack: number;
}

/** Counts items by their severity. */
export function countItems(items: readonly ChecklistItem[]): ItemCounts {
  const count = (severity: ChecklistItem['severity']) =>
    items.filter((item) => item.severity === severity).length;
  return { toDo: count('error'), toLookAt: count('warning'), heldBack: count('info') };
}

/** Writes one line about the whole story, which screen readers announce. */
export function summarise({ steps }: JudgedDraft): string {
  const { toDo, toLookAt, heldBack } = countItems(steps.flatMap(({ items }) => items));
  const { summary } = checklistWords;
  return [summary.toDo(toDo), heldBack > 0 ? summary.heldBack : '', summary.toLookAt(toLookAt)]
    .filter(Boolean)
    .join(' ');
}

/** Whether everything in a step is answered, and nothing is left of it. */
export function isStepDone({ isBegun, items }: ChecklistStep): boolean {
  return isBegun && items.length === 0;
}

/** Describes the state of one step in a few words. */
export function describeStep({ id, isBegun, items }: ChecklistStep): string {
  const { toDo, toLookAt, heldBack } = countItems(items);
  const { step } = checklistWords;
  if (toDo > 0) return step.toDo(toDo);
  if (heldBack > 0) return step.heldBack;
  if (toLookAt > 0) return step.toLookAt(toLookAt);
  if (isBegun) return step.done;
  return id === 'pictures' ? step.optional : step.later;
}

/** Whether a story may go on to a stage, and how much is left until it may. */
export interface StageProgress {
  stage: Stage;
  isOpen: boolean;
  words: string;
}

const shownStages = ['draft', 'pending_review', 'publish'] as const;

/** Says to which stages a story may go by now. */
export function stageProgress(judged: JudgedDraft): StageProgress[] {
  return shownStages.map((stage) => {
    const left = findBlockers(stage, judged).length;
    const { open, until } = checklistWords.stages[stage];
    return {
      stage,
      isOpen: left === 0,
      words: left === 0 ? open : checklistWords.leftUntil(left, until),
    };
  });
}
