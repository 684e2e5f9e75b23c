import { frontMatter } from '../story/schema/front-matter.ts';
import type { PlainDate } from '../story/plain-date.ts';
import { checkShape } from '../story/source/check-shape.ts';
import { uses, type Kind, type Use } from '../story/vocabulary.ts';
import type { ConsentContext } from './gate-question.ts';
import { mayUse } from './gate.ts';

/** The kind of an earlier version of a story, and the context that the gate judges it in. */
export interface EarlierContext {
  kind: Kind;
  context: ConsentContext;
}

/**
 * Finds the uses that the gate allowed on a day in an earlier version of a story. Only the front
 * matter of that version is known, so its fingerprints cannot be computed. The version counts as
 * the one that was reviewed; callers compare the words. Callers also judge noes in other files. A
 * safeguarding review that was due is ignored, because it says nothing against anybody's yes.
 *
 * @param data the front matter of the version, as plain data, valid or not
 */
export function findUsesInForce(
  data: unknown,
  { kind, context }: EarlierContext,
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
