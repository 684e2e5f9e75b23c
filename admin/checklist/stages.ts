import type { JudgedDraft, ChecklistItem } from './judged-draft.ts';

/** The stages of a story, in order: Decap's three states, and then publishing. */
export const stages = ['draft', 'pending_review', 'pending_publish', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** Answers that nobody can give before the story has been reviewed, read and approved. */
const afterReview = /^(?:safeguarding|publishFrom)\b|^people\.\d+\.consent\.release\b/;

/** Rules by which a story is refused before anyone reviews it. */
const refusedBeforeReview = ['withdrawn', 'removed', 'removal-unreadable'];

/**
 * Finds what keeps a story from a stage; nothing if it may go there. A draft needs its basics, a
 * review needs everything that can be known by then, and all later stages need a story that readers
 * would see.
 */
export function findBlockers(stage: Stage, { saveBlockers, steps }: JudgedDraft): ChecklistItem[] {
  if (stage === 'draft') return saveBlockers;
  const blockers = steps
    .flatMap(({ items }) => items)
    .filter(({ severity }) => severity !== 'warning');
  return stage === 'pending_review'
    ? blockers.filter(
        ({ path, rule, severity }) =>
          refusedBeforeReview.includes(rule) || (severity === 'error' && !afterReview.test(path)),
      )
    : blockers;
}
