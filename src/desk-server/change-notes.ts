import { findIdentifierInNote } from '../checks/identifiers/identifiers-in-note.ts';
import type { NoteChange } from '../checks/story-changes.ts';
import type { StoryKey } from '../checks/story-for-lead.ts';
import { openNotes, readNotes } from '../checks/story-notes.ts';
import type { Git } from '../runtime/git.ts';
import { kinds } from '../story/vocabulary.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';
import type { DeskResponse } from './decap-server.ts';
import { explainFailure } from './explain-failure.ts';
import { readChanges } from './read-changes.ts';
import { recordChange } from './record-change.ts';

const { notes: words, refused } = deskServerWords;

/** Records a change of the notes about a story, and answers with all its notes. */
export async function changeNotes(
  git: Git,
  story: StoryKey,
  change: NoteChange,
): Promise<DeskResponse> {
  try {
    const refusal = await findNoteRefusal(git, story, change);
    if (refusal !== undefined) return { status: 409, data: { error: refusal } };
    await recordChange(git, story, change);
    return { status: 200, data: readNotes(await readChanges(git, story)) };
  } catch (cause) {
    const reason = explainFailure((cause as { stderr?: string }).stderr);
    return { status: 500, data: { error: refused.failed(reason) } };
  }
}

async function findNoteRefusal(
  git: Git,
  story: StoryKey,
  change: NoteChange,
): Promise<string | undefined> {
  if (!kinds.some((kind) => kind === story.collection)) return words.noStory;
  const identifier = 'text' in change ? findIdentifierInNote(change.text) : undefined;
  if (identifier !== undefined) return words.identifier(identifier);
  if (!('note' in change)) return undefined;
  const open = openNotes(readNotes(await readChanges(git, story)).notes);
  return open.some(({ id }) => id === change.note) ? undefined : words.closed;
}
