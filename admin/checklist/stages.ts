import type { JudgedDraft, ChecklistItem } from './judged-draft.ts';

/** The stages of a story in order: Decap's three states, then publishing. */
export const stages = ['draft', 'pending_review', 'pending_publish', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** Matches the paths of answers that nobody can give before the story is reviewed and approved. */
const afterReview =
  /^(?:safeguarding|publishFrom)\b|^people\.\d+\.(?:consent\.)?(?:release|askAgainOn|objectionWeighed)\b/;

/** Matches the paths of answers that people give once they have read the reviewed story. */
const ofRelease = /^(?:publishFrom|people\.\d+\.(?:consent\.)?(?:release|askAgainOn))\b/;

/** Rules that an answer of a release can satisfy. */
const satisfiedByRelease = ['own-name-reveals-child', 'too-young-to-ask'];

/** Rules that an answer of the review or of a release can satisfy. */
const satisfiedLater = ['care-order-objection', 'own-name-reveals', ...satisfiedByRelease];

/** Rules that keep a story from being reviewed at all. */
const refusedBeforeReview = ['withdrawn', 'removed', 'removal-unreadable'];

/**
 * Finds what keeps a story from a stage; empty if the story may move there. A draft needs its
 * basics. A review needs everything that can be known before the review. A story can be marked as
 * ready once it lacks only what people say after they have read it. Publishing needs a story that
 * readers would see.
 */
export function findBlockers(stage: Stage, { saveBlockers, steps }: JudgedDraft): ChecklistItem[] {
  if (stage === 'draft') return saveBlockers;
  const blockers = steps
    .flatMap(({ items }) => items)
    .filter(({ severity }) => severity !== 'warning');
  if (stage === 'publish') return blockers;
  if (stage === 'pending_publish') return blockers.filter((item) => !waitsForRelease(item));
  return blockers.filter(
    ({ path, rule, severity }) =>
      refusedBeforeReview.includes(rule) ||
      (severity === 'error' && !afterReview.test(path) && !satisfiedLater.includes(rule)),
  );
}

/** Whether an item is about what people say once they have read the reviewed story. */
function waitsForRelease({ path, rule }: ChecklistItem): boolean {
  return ofRelease.test(path) || satisfiedByRelease.includes(rule);
}

/**
 * Says whether people can read the final version of a story and say yes to it: not yet, because other
 * things come first; now; or they have done so already.
 */
export function findReading(judged: JudgedDraft): 'not-yet' | 'now' | 'done' {
  if (!findBlockers('publish', judged).some(waitsForRelease)) return 'done';
  return findBlockers('pending_publish', judged).length === 0 ? 'now' : 'not-yet';
}
