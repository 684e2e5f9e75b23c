import type { PlainDate } from '../story/plain-date.ts';
import type { DraftStatus } from './desk-home.ts';
import type { DeskRole } from './desk-roles.ts';
import type { RecordedChange, StoryChange } from './story-changes.ts';

/** A note that a lead has written to the editor of a story. */
export interface StoryNote {
  id: string;
  on: PlainDate;
  text: string;
  replies: NoteReply[];
  /** The day on which it was closed; undefined if it is open. */
  closedOn?: PlainDate;
}

/** An answer to a note. */
export interface NoteReply {
  by: DeskRole;
  on: PlainDate;
  text: string;
}

/** The notes of one story, and who is to act next. */
export interface StoryNotes {
  /** Every note, in the order in which they were written. */
  notes: StoryNote[];
  /** Who is to act next; undefined if only the status of the draft says so. */
  next?: DeskRole;
}

/** Reads the notes of a story out of its recorded changes, the oldest change first. */
export function readNotes(changes: readonly RecordedChange[]): StoryNotes {
  return changes.reduce<StoryNotes>(
    ({ notes, next }, recorded) => {
      const changed = changeNotes(notes, recorded);
      const isSettled = recorded.change.type === 'close' && openNotes(changed).length === 0;
      const nextRole = isSettled ? undefined : nextAfter(recorded.change, next);
      return { notes: changed, ...(nextRole === undefined ? {} : { next: nextRole }) };
    },
    { notes: [] },
  );
}

function changeNotes(notes: StoryNote[], { id, on, change }: RecordedChange): StoryNote[] {
  if (change.type === 'ask') return [...notes, { id, on, text: change.text, replies: [] }];
  if (change.type !== 'reply' && change.type !== 'close') return notes;
  return notes.map((note) => {
    if (note.id !== change.note) return note;
    if (change.type === 'close') return { ...note, closedOn: on };
    const { by, text } = change;
    return { ...note, replies: [...note.replies, { by, on, text }] };
  });
}

function nextAfter(change: StoryChange, next: DeskRole | undefined): DeskRole | undefined {
  switch (change.type) {
    case 'ask':
      return 'editor';
    case 'reply':
      return change.by === 'lead' ? 'editor' : 'lead';
    case 'assign':
      return change.to;
    case 'close':
      return next;
    case 'move':
      return undefined;
  }
}

/** Returns the notes that nobody has closed. */
export function openNotes(notes: readonly StoryNote[]): StoryNote[] {
  return notes.filter(({ closedOn }) => closedOn === undefined);
}

/**
 * Says who is to act next on a story: whom somebody has chosen, or else whom the status of its draft
 * waits for. A published story without a draft waits for nobody.
 */
export function findNextRole(
  next: DeskRole | undefined,
  status: DraftStatus | undefined,
): DeskRole | undefined {
  if (next !== undefined || status === undefined) return next;
  return status === 'pending_review' ? 'lead' : 'editor';
}
