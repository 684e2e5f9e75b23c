import type {
  DeskHome,
  HomeConversation,
  HomeDraft,
  HomeStory,
} from '../../src/checks/desk-home.ts';
import type { DeskRole } from '../../src/checks/desk-roles.ts';
import { findNextRole } from '../../src/checks/story-notes.ts';
import type { DueDate } from '../../src/consent/find-due-dates.ts';
import { kinds } from '../../src/story/vocabulary.ts';
import { writeDate } from '../../src/words/dates.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';
import { draftHref, leadHref } from './home-addresses.ts';
import { dueEntries, type HomeEntry } from './home-entries.ts';
import { kindOfDraft, nameOfDraft } from './home-names.ts';

/** What the lead alone decides. */
const forLead: readonly DueDate['what'][] = ['safeguarding-review', 'died'];

/**
 * Lists what waits for a role: drafts, notes about stories without a draft, and what is overdue, the
 * longest first.
 */
export function listWaiting(home: DeskHome, role: DeskRole): HomeEntry[] {
  const { library, drafts } = home;
  const overdue = dueEntries(
    home,
    ({ what, on }) =>
      library !== undefined && on < library.on && forLead.includes(what) === (role === 'lead'),
  );
  return [
    ...drafts
      .map((draft) => ({ draft, conversation: findConversation(home, draft) }))
      .filter(({ draft, conversation }) => findNextRole(conversation?.next, draft.status) === role)
      // What can be finished with one press comes first.
      .toSorted((a, b) => Number(isReady(b.draft)) - Number(isReady(a.draft)))
      .map(({ draft, conversation }) => draftEntry(draft, conversation, role)),
    ...notesWithoutDraft(home, role),
    ...overdue,
  ];
}

function isReady({ status }: HomeDraft): boolean {
  return status === 'pending_publish';
}

function findConversation(
  { conversations }: DeskHome,
  { collection, slug }: HomeDraft,
): HomeConversation | undefined {
  return conversations.find((each) => each.collection === collection && each.slug === slug);
}

function draftEntry(
  draft: HomeDraft,
  conversation: HomeConversation | undefined,
  role: DeskRole,
): HomeEntry {
  const { collection, status, savedOn } = draft;
  const isStory = kinds.some((kind) => kind === collection);
  return {
    href: role === 'lead' && isStory ? leadHref(draft) : draftHref(draft),
    title: nameOfDraft(draft),
    kind: kindOfDraft(draft),
    lines: [
      ...noteLines(conversation, role),
      // Somebody who is asked something first does what the note says.
      ...(conversation?.next === role ? [] : [homeWords.draft[status]]),
      homeWords.draft.savedOn(writeDate(savedOn)),
    ],
  };
}

/**
 * Lists the open notes about published stories that have no draft. Whoever has not written last acts
 * next. A story whose only draft was discarded waits for nobody.
 */
function notesWithoutDraft(home: DeskHome, role: DeskRole): HomeEntry[] {
  return home.conversations
    .filter(
      ({ collection, slug, next, last }) =>
        last !== undefined &&
        (next ?? (last.by === 'lead' ? 'editor' : 'lead')) === role &&
        findPublished(home, slug) !== undefined &&
        !home.drafts.some((draft) => draft.collection === collection && draft.slug === slug),
    )
    .map((conversation) => ({
      href: role === 'lead' ? leadHref(conversation) : draftHref(conversation),
      title: nameOfDraft({ slug: conversation.slug, ...findPublished(home, conversation.slug) }),
      kind: kindOfDraft(conversation),
      lines: noteLines(conversation, role),
    }));
}

function findPublished({ library }: DeskHome, slug: string): HomeStory | undefined {
  const [folder = ''] = slug.split('/');
  return library?.stories.find((story) => story.folder === folder);
}

function noteLines(conversation: HomeConversation | undefined, role: DeskRole): string[] {
  const { last, next } = conversation ?? {};
  const { notes } = homeWords;
  if (!last) return next === role ? [notes.given[role]] : [];
  return [last.by === role ? notes.own(last.text) : notes.other[last.by](last.text)];
}
