import type { DeskRole } from '../../src/checks/desk-roles.ts';
import type { StoryNote } from '../../src/checks/story-notes.ts';
import { openNotes } from '../../src/checks/story-notes.ts';
import { writeDate } from '../../src/words/dates.ts';
import { notesWords as words } from '../../src/words/notes-en-gb.ts';
import { NoteText } from './NoteText.tsx';
import type { NotesOfStory } from './use-story-notes.ts';

interface NoteListProps {
  notes: NotesOfStory;
  /** Who answers here. */
  role: DeskRole;
}

/** The notes about a story: open ones with a field for an answer, closed ones folded. */
export function NoteList({ notes: { notes, key, change, failure }, role }: NoteListProps) {
  const closed = notes.filter(({ closedOn }) => closedOn !== undefined);
  return (
    <div className="notes">
      {failure !== undefined && (
        <p role="alert" className="note-failure">
          {failure}
        </p>
      )}
      {openNotes(notes).map((note) => (
        <div key={note.id} className="story-note">
          <NoteWords note={note} />
          <NoteText
            label={words.reply}
            button={words.sendReply}
            about={words.about(note.text)}
            storageKey={`desk-note ${key.slug} ${note.id}`}
            onSend={(text) => change({ type: 'reply', note: note.id, by: role, text })}
          />
          <button type="button" onClick={() => void change({ type: 'close', note: note.id })}>
            {words.close}
            <span className="note-hidden"> {words.about(note.text)}</span>
          </button>
        </div>
      ))}
      {closed.length > 0 && (
        <details>
          <summary>{words.closed(closed.length)}</summary>
          {closed.map((note) => (
            <div key={note.id} className="story-note">
              <NoteWords note={note} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

function NoteWords({ note: { on, text, replies, closedOn } }: { note: StoryNote }) {
  const all = [{ by: 'lead' as const, on, text }, ...replies];
  return (
    <>
      {all.map((each, index) => (
        // Two answers may be alike, and the list only grows.
        <p key={String(index)} className="note-words">
          <strong>{words.wrote(words.who[each.by], writeDate(each.on))}</strong> {each.text}
        </p>
      ))}
      {closedOn !== undefined && <p className="note-hint">{words.closedOn(writeDate(closedOn))}</p>}
    </>
  );
}
