import { z } from 'zod';
import type { PlainDate } from '../story/plain-date.ts';
import { draftStatuses } from './desk-home.ts';
import { deskRoles } from './desk-roles.ts';
import { longestNote } from './note-length.ts';

// What people do with a story at the desk and what its file does not say: the notes that they write to
// each other, and the moves of its draft. None of it is ever published.

const text = z.string().trim().min(1).max(longestNote);
const noteId = z.string().regex(/^[0-9a-f]{40,64}$/);

/** What the desk's page may ask for: to write, answer or close a note, or to say who acts next. */
export const noteChange = z.discriminatedUnion('type', [
  /** The lead writes a note to the editor. */
  z.strictObject({ type: z.literal('ask'), text }),
  z.strictObject({ type: z.literal('reply'), note: noteId, by: z.enum(deskRoles), text }),
  z.strictObject({ type: z.literal('close'), note: noteId }),
  z.strictObject({ type: z.literal('assign'), to: z.enum(deskRoles) }),
]);
export type NoteChange = z.infer<typeof noteChange>;

/** A move of a draft to another status, or its publication. The desk's server records moves itself. */
const draftMove = z.strictObject({
  type: z.literal('move'),
  to: z.enum([...draftStatuses, 'published', 'discarded']),
});

/** Everything that is recorded about a story beside its file. */
export const storyChange = z.discriminatedUnion('type', [noteChange, draftMove]);
export type StoryChange = z.infer<typeof storyChange>;

/** A change as it is recorded. A recorded change is never changed itself. */
export interface RecordedChange {
  /** The id of the change, which is also the id of the note that it writes. */
  id: string;
  /** The second at which it was recorded, since 1970. */
  at: number;
  on: PlainDate;
  /** The author, as git records them. */
  who: string;
  change: StoryChange;
}
