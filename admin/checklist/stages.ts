import type { JudgedDraft, ChecklistItem } from './judged-draft.ts';

/** The stages of a story in order: Decap's three states, then publishing. */
export const stages = ['draft', 'pending_review', 'pending_publish', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** Matches the paths of answers that nobody can give before the story is reviewed and approved. */
const afterReview =
  /^(?:safeguarding|publishFrom)\b|^people\.\d+\.(?:consent\.)?(?:release|askAgainOn|objectionWeighed)\b/;

/** Rules that an answer of the review or of a release can satisfy. */
const satisfiedLater = [
  ...['care-order-objection', 'own-name-reveals', 'own-name-reveals-child', 'too-young-to-ask'],
];

/** Rules that keep a story from being reviewed at all. */
const refusedBeforeReview = ['withdrawn', 'removed', 'removal-unreadable'];

/**
 * Finds what keeps a story from a stage; empty if the story may move there. A draft needs its
 * basics. A review needs everything that can be known before the review. Later stages need a story
 * that readers would see.
 */
export function findBlockers(stage: Stage, { saveBlockers, steps }: JudgedDraft): ChecklistItem[] {
  if (stage === 'draft') return saveBlockers;
  const blockers = steps
    .flatMap(({ items }) => items)
    .filter(({ severity }) => severity !== 'warning');
  return stage === 'pending_review'
    ? blockers.filter(
        ({ path, rule, severity }) =>
          refusedBeforeReview.includes(rule) ||
          (severity === 'error' && !afterReview.test(path) && !satisfiedLater.includes(rule)),
      )
    : blockers;
}
