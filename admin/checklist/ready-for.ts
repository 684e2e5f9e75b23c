import type { JudgedDraft, LeftItem } from './judged-draft.ts';

/** What may happen to a story, in the order in which it does: Decap's three states, then publishing. */
export const stages = ['draft', 'pending_review', 'pending_publish', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** What nobody can write down before the story has been reviewed, read and approved. */
const afterReview = /^(?:safeguarding|publishFrom)\b|^people\.\d+\.consent\.release\b/;

/** What someone said no to before anyone reviews anything. */
const noes = ['withdrawn', 'removed', 'removal-unreadable'];

/**
 * What a story still lacks for a stage; nothing where it may go there. A draft needs its
 * beginnings, a review all that can be known by then, and whatever comes after needs a story that
 * would be shown.
 */
export function lacksFor(stage: Stage, { beginnings, steps }: JudgedDraft): LeftItem[] {
  if (stage === 'draft') return beginnings;
  const inTheWay = steps
    .flatMap(({ items }) => items)
    .filter(({ severity }) => severity !== 'warning');
  return stage === 'pending_review'
    ? inTheWay.filter(
        ({ path, rule, severity }) =>
          noes.includes(rule) || (severity === 'error' && !afterReview.test(path)),
      )
    : inTheWay;
}
