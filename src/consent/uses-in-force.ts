import { frontMatter } from '../story/schema/front-matter.ts';
import type { PlainDate } from '../story/plain-date.ts';
import { checkShape } from '../story/source/check-shape.ts';
import { uses, type Kind, type Use } from '../story/vocabulary.ts';
import type { ConsentContext } from './gate-question.ts';
import { mayUse } from './gate.ts';

/** What an earlier version of a story is judged by. */
export interface EarlierJudging {
  kind: Kind;
  context: ConsentContext;
}

/**
 * Finds the uses that the gate allowed on a day in an earlier version of a story. The version counts
 * as the one that its safeguarding review names, because only its words may be compared later.
 * Noes in other files are left out: whoever asks judges them. A review that was due is ignored,
 * because it says nothing against anybody's yes.
 *
 * @param data the front matter of the version, as plain data, valid or not
 */
export function findUsesInForce(
  data: unknown,
  { kind, context }: EarlierJudging,
  on: PlainDate,
): Use[] {
  const front = checkShape(frontMatter, data).data;
  if (!front) return [];
  const { fingerprint, wordsFingerprint } = front.safeguarding;
  const story = { place: { file: '' }, kind, front, fingerprint, wordsFingerprint, context };
  return uses.filter((use) => {
    const verdict = mayUse(story, use, on);
    if (verdict.allowed) return true;
    return verdict.because.length > 0 && verdict.because.every(isReviewDue);
  });
}

function isReviewDue({ rule }: { rule: string }): boolean {
  return rule === 'review-lapsed';
}
