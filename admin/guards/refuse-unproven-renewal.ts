import { findUnprovenRenewals, releaseIn } from '../../src/consent/renewal-claim.ts';
import { peopleOf } from '../../src/consent/find-consents.ts';
import { renewalWords as words } from '../../src/words/renewal-en-gb.ts';
import type { Draft } from '../checklist/draft.ts';
import type { ChecklistItem } from '../checklist/judged-draft.ts';
import { readDeskContext } from '../checklist/read-desk-context.ts';
import { withRenewals } from '../questions/definitions/renewals.ts';
import type { Guard, GuardContext } from './attempt.ts';
import { isNarrowingDraft } from './narrowing-change.ts';
import { toRefusal } from './refuse-unready.ts';
import { readPublishedStory, readSavedDraft, type StoryPlace } from './saved-story.ts';

/**
 * Refuses to mark as ready or to publish a story if a release claims a renewal that the published
 * version does not prove. Since the desk wrote the claim, somebody else may have published another
 * release, or a no.
 */
export const refuseUnprovenRenewal: Guard = async (attempt, context) => {
  if (attempt.action === 'save') return undefined;
  const stage = attempt.action === 'publish' ? 'publish' : attempt.status;
  if (stage === 'pending_review') return undefined;
  const { backend } = context;
  const saved = await readSavedDraft(backend, attempt.collection, attempt.slug);
  if (!saved || (await isNarrowingDraft(saved.draft, saved.place, backend))) return undefined;
  // Compared with no version, every claim is unproven. Most stories claim nothing.
  const claims = findUnprovenRenewals(undefined, saved.draft.data);
  const reasons = claims.length > 0 ? await findReasons(saved.draft, saved.place, context) : [];
  return toRefusal(stage, attempt, reasons, saved.draft);
};

async function findReasons(
  { kind, data }: Draft,
  place: StoryPlace,
  { backend, content }: GuardContext,
): Promise<ChecklistItem[]> {
  const read = await readPublishedStory(backend, place).then(
    (published) => ({ published }),
    () => undefined,
  );
  if (!read) return [toItem('people', words.deskUnread, words.deskUnreadHint)];
  const { published } = read;
  const unproven = findUnprovenRenewals(published, data).map(({ person, because }) => ({
    person,
    because: because.map((doubt) => words.desk[doubt]),
  }));
  const judging = { data: published, kind, context: await readDeskContext(content) };
  const people = peopleOf(data);
  const notShown = withRenewals(people, judging).flatMap((person, index) =>
    // The published version may prove a claim, and yet no use was in force that the claim could
    // continue. The desk removes such a claim.
    releaseIn(person)['renews'] === undefined &&
    releaseIn(people[index] ?? {})['renews'] !== undefined &&
    !unproven.some((each) => each.person === index)
      ? [{ person: index, because: [words.deskNotShown] }]
      : [],
  );
  return [...unproven, ...notShown].map(({ person, because }) =>
    toItem(
      `people.${String(person)}.consent.release.renews`,
      words.deskMessage(person + 1, because),
      words.deskHint,
    ),
  );
}

function toItem(path: string, message: string, hint: string): ChecklistItem {
  return { rule: 'renewal-unproven', severity: 'error', path, message, hint };
}
