import type { FieldGroup } from '../../src/story/plain-data.ts';
import { fileKinds } from '../files/file-kinds.ts';
import { readEntryFile, writeEntryFile } from '../files/entry-file.ts';
import { loadStory, type LeadSource, type LoadedStory } from './load-story.ts';

/** What came of an attempt to sign a review. */
export interface SigningResult {
  /** The story as it is now; undefined if it is gone. */
  story: LoadedStory | undefined;
  /** `refused` if something refuses the review by now, `changed` if somebody has saved meanwhile. */
  outcome: 'signed' | 'refused' | 'changed';
}

/**
 * Signs a clear review of a story with one press. The story is read and judged again first, because
 * what the lead has read may have changed, and something may refuse it by now.
 *
 * @param shown the story as the lead has read it
 * @throws Error with words for the lead, if a guard or the server refuses the save
 */
export async function signStory(source: LeadSource, shown: LoadedStory): Promise<SigningResult> {
  const now = await loadStory(source, shown.key);
  if (!now || !isSameVersion(now, shown)) return { story: now, outcome: 'changed' };
  const { safeguarding, blockers } = now.review;
  if (!safeguarding || blockers.length > 0) return { story: now, outcome: 'refused' };
  await saveReview(source, now, safeguarding);
  await source.ask('changeNotes', { ...now.key, change: { type: 'assign', to: 'editor' } });
  return { story: await loadStory(source, shown.key), outcome: 'signed' };
}

function isSameVersion(a: LoadedStory, b: LoadedStory): boolean {
  return (
    a.saved.text === b.saved.text &&
    a.judged.fingerprint === b.judged.fingerprint &&
    a.judged.wordsFingerprint === b.judged.wordsFingerprint
  );
}

async function saveReview(
  { backend }: LeadSource,
  { key: { collection, slug }, saved }: LoadedStory,
  safeguarding: FieldGroup,
): Promise<void> {
  const { path, text, assets } = saved;
  const data = { ...readEntryFile(text, fileKinds.story), safeguarding };
  const raw = writeEntryFile(data, fileKinds.story, text);
  const options = {
    ...{ collectionName: collection, newEntry: false },
    ...{ commitMessage: `Review of ${collection} “${slug}”`, useWorkflow: true },
    // A published story gets a draft by this, and the lead has nothing more to do with it.
    status: 'pending_review',
  };
  await backend.persistEntry({ dataFiles: [{ path, slug, raw }], assets: [...assets] }, options);
}
