import { findUnprovenRenewals, releaseIn } from '../../src/consent/unproven-renewals.ts';
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
 * Refuses to mark as ready or to publish a story if the published version does not prove what a
 * release says in `renews`. Since the desk wrote `renews`, somebody else may have published another
 * release, or a no.
 */
export const refuseUnprovenRenewal: Guard = async (attempt, context) => {
  if (attempt.action === 'save') return undefined;
  const stage = attempt.action === 'publish' ? 'publish' : attempt.status;
  if (stage === 'pending_review') return undefined;
  const { backend } = context;
  const saved = await readSavedDraft(backend, attempt.collection, attempt.slug);
  if (!saved || (await isNarrowingDraft(saved.draft, saved.place, backend))) return undefined;
  // Without a version to prove it, every `renews` is unproven. Most stories have none.
  const renewals = findUnprovenRenewals(undefined, saved.draft.data);
  const reasons = renewals.length > 0 ? await findReasons(saved.draft, saved.place, context) : [];
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
  if (!read) return [toItem('people', words.publishedUnreadable, words.publishedUnreadableHint)];
  const { published } = read;
  const unproven = findUnprovenRenewals(published, data).map(({ person, because }) => ({
    person,
    because: because.map((doubt) => words.desk[doubt]),
  }));
  const judging = { data: published, kind, context: await readDeskContext(content) };
  const people = peopleOf(data);
  const notShown = withRenewals(people, judging).flatMap((person, index) =>
    // The published version may prove `renews` although no use was open that the release could
    // continue. The desk removes such a `renews`.
    releaseIn(person)['renews'] === undefined &&
    releaseIn(people[index] ?? {})['renews'] !== undefined &&
    !unproven.some((each) => each.person === index)
      ? [{ person: index, because: [words.publishedNotShown] }]
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
