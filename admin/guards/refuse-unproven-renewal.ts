import { findUnprovenRenewals } from '../../src/consent/renewal-claim.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { Guard } from './attempt.ts';
import { isNarrowingDraft } from './narrowing-change.ts';
import { toRefusal } from './refuse-unready.ts';
import { readPublishedStory, readSavedDraft } from './saved-story.ts';

/**
 * Refuses to mark as ready or to publish a story in which a release claims to renew another one that
 * the published version does not have. Somebody else may have published a release meanwhile.
 */
export const refuseUnprovenRenewal: Guard = async (attempt, { backend }) => {
  if (attempt.action === 'save') return undefined;
  const stage = attempt.action === 'publish' ? 'publish' : attempt.status;
  if (stage === 'pending_review') return undefined;
  const saved = await readSavedDraft(backend, attempt.collection, attempt.slug);
  if (!saved || (await isNarrowingDraft(saved.draft, saved.place, backend))) return undefined;
  const published = await readPublishedStory(backend, saved.place);
  const reasons = findUnprovenRenewals(published, saved.draft.data).map(({ person }) => ({
    rule: 'renewal-unproven',
    severity: 'error' as const,
    path: `people.${String(person)}.consent.release.renews`,
    message: deskWords.renewalUnproven.message(person + 1),
    hint: deskWords.renewalUnproven.hint,
  }));
  return toRefusal(stage, attempt, reasons, saved.draft);
};
