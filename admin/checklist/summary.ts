import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import type { ChecklistItem, ChecklistStep, JudgedDraft } from './judged-draft.ts';
import { findBlockers, stages, type Stage } from './stages.ts';

/** The number of items of each severity. */
export interface ItemCounts {
  toDo: number;
  toLookAt: number;
  heldBack: number;
}

/** Counts items by their severity. Every number that the panel shows is counted here. */
export function countItems(items: readonly ChecklistItem[]): ItemCounts {
  const count = (severity: ChecklistItem['severity']) =>
    items.filter((item) => item.severity === severity).length;
  return { toDo: count('error'), toLookAt: count('warning'), heldBack: count('info') };
}

/** Writes one line about the whole story. Screen readers announce the line. */
export function summarise({ steps }: JudgedDraft): string {
  const { toDo, toLookAt, heldBack } = countItems(steps.flatMap(({ items }) => items));
  const { summary } = checklistWords;
  return [summary.toDo(toDo), heldBack > 0 ? summary.heldBack : '', summary.toLookAt(toLookAt)]
    .filter(Boolean)
    .join(' ');
}

/** Whether a step has answers and no open items. */
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

/** Whether a story may move to a stage, and what keeps it from there. */
export interface StageProgress {
  stage: Stage;
  isOpen: boolean;
  words: string;
}

/** Says which stages a story may move to now. */
export function stageProgress(judged: JudgedDraft): StageProgress[] {
  return stages.map((stage) => {
    const { toDo, heldBack } = countItems(findBlockers(stage, judged));
    const words = checklistWords.stages[stage];
    if (toDo > 0) {
      return { stage, isOpen: false, words: checklistWords.leftUntil(toDo, words.until) };
    }
    return heldBack > 0
      ? { stage, isOpen: false, words: words.heldBack }
      : { stage, isOpen: true, words: words.open };
  });
}
