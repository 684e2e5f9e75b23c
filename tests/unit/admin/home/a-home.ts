import type { DeskHome, HomeDraft, HomeStory } from '../../../../src/checks/desk-home.ts';
import { today } from '../../../support/valid-story.ts';

/** Makes a published story that is shown, and has nothing due. */
export function homeStory(changes: Partial<HomeStory> = {}): HomeStory {
  return {
    kind: 'family',
    folder: 'k7m2qx',
    title: 'The kettle was always on',
    shownSince: '2026-03-01',
    reasons: [],
    due: [],
    receipts: [],
    ...changes,
  };
}

/** Makes a story that is held back for one reason. */
export function heldBackStory(severity: 'error' | 'info', changes: Partial<HomeStory>): HomeStory {
  const reason = { severity, message: 'It is on hold.', hint: 'Wait.' };
  return { kind: 'family', folder: 'k7m2qx', reasons: [reason], due: [], receipts: [], ...changes };
}

/** Makes a draft of a story. */
export function homeDraft(changes: Partial<HomeDraft> = {}): HomeDraft {
  return {
    collection: 'family',
    slug: 'q4n8vt/index',
    title: 'A new story',
    status: 'draft',
    savedOn: '2026-11-20',
    ...changes,
  };
}

/** Makes what the first page shows of stories and drafts on the day of the tests. */
export function deskHome(stories: HomeStory[], others: Partial<DeskHome> = {}): DeskHome {
  return {
    library: { on: today, stories, takeDowns: [] },
    drafts: [],
    leaving: [],
    conversations: [],
    ...others,
  };
}
