import { parseSettings } from '../../src/story/source/parse-settings.ts';
import { checkDraftBasics } from '../checklist/draft-basics.ts';
import type { Draft } from '../checklist/draft.ts';
import type { ChecklistItem } from '../checklist/judged-draft.ts';
import { readDeskContext } from '../checklist/read-desk-context.ts';
import type { Refusal } from '../checklist/refusal.ts';
import { findBlockers } from '../checklist/stages.ts';
import type { EntryName, Guard, GuardContext, SaveAttempt } from './attempt.ts';
import { isNarrowingDraft } from './narrowing-change.ts';
import {
  findStoryPlace,
  parseStoryFile,
  readSavedDraft,
  readSavedFiles,
  type StoryPlace,
} from './saved-story.ts';

/** Refuses to save a list entry or settings that contain an identifier of a person. */
export const refuseListIdentifiers: Guard = async (attempt, { content }) => {
  if (attempt.action !== 'save') return undefined;
  const { collection, path, text } = attempt;
  if (findStoryPlace(collection, path)) return undefined;
  const { findEntryIdentifiers } = await import('../checklist/find-identifiers.ts');
  const settings =
    collection === 'settings' ? parseSettings(text).settings : await readCurrentSettings(content);
  const reasons = findEntryIdentifiers(collection, text, settings);
  return toRefusal('entry', attempt, reasons);
};

/**
 * Refuses to save a story that nobody has agreed to tell, or that contains an identifier of a
 * person. A change that only narrows consent is saved in any case.
 */
export const refuseUnsafeSave: Guard = async (attempt, { backend, content, today }) => {
  if (attempt.action !== 'save') return undefined;
  const place = findStoryPlace(attempt.collection, attempt.path);
  if (!place) return undefined;
  const draft = await readAttemptedDraft(attempt, place);
  const { findDraftIdentifiers } = await import('../checklist/find-identifiers.ts');
  const identifiers = await findDraftIdentifiers(draft, await readCurrentSettings(content));
  const reasons = [...checkDraftBasics(draft, today()), ...identifiers];
  if (reasons.length === 0 || (await isNarrowingDraft(draft, place, backend))) return undefined;
  return toRefusal('draft', attempt, reasons, draft);
};

/**
 * Refuses to send for review, mark as ready or publish a story that lacks what the stage needs. The
 * guard judges the saved draft, because an editor can change the status without opening the form. A
 * change that only narrows consent passes, even while the library's lists cannot be read.
 */
export const refuseUnreadyStory: Guard = async (attempt, { backend, content, today }) => {
  if (attempt.action === 'save') return undefined;
  const saved = await readSavedDraft(backend, attempt.collection, attempt.slug);
  if (!saved || (await isNarrowingDraft(saved.draft, saved.place, backend))) return undefined;
  const { judgeDraft } = await import('../checklist/judge-draft.ts');
  const judged = await judgeDraft(saved.draft, await readDeskContext(content), today());
  const stage = attempt.action === 'publish' ? 'publish' : attempt.status;
  return toRefusal(stage, attempt, findBlockers(stage, judged), saved.draft);
};

async function readAttemptedDraft(
  { text, assets }: SaveAttempt,
  place: StoryPlace,
): Promise<Draft> {
  const { kind, name } = place;
  const data = parseStoryFile(text);
  return { kind, name, data, files: await readSavedFiles(assets, data) };
}

/**
 * Reads the library's settings. While the host cannot be reached, empty settings allow nothing
 * extra.
 */
async function readCurrentSettings(content: GuardContext['content']) {
  return parseSettings(await content.settings().catch(() => '')).settings;
}

/** Makes the refusal of an attempt; undefined if there is no reason for it. */
export function toRefusal(
  stage: Refusal['stage'],
  { collection, slug }: EntryName,
  reasons: ChecklistItem[],
  draft?: Draft,
): Refusal | undefined {
  if (reasons.length === 0) return undefined;
  const title = draft?.data['title'];
  return {
    stage,
    collection,
    slug,
    title: typeof title === 'string' ? title : undefined,
    reasons,
  };
}
