import { useId } from 'react';
import type { DraftStatus } from '../../src/checks/desk-home.ts';
import { deskRoles } from '../../src/checks/desk-roles.ts';
import { findNextRole } from '../../src/checks/story-notes.ts';
import { notesWords } from '../../src/words/notes-en-gb.ts';
import type { AskServer } from '../access/ask-server.ts';
import { NoteList } from '../notes/NoteList.tsx';
import { NoteText } from '../notes/NoteText.tsx';
import { useStoryNotes, type NotesOfStory } from '../notes/use-story-notes.ts';
import type { LoadedStory } from './load-story.ts';

/** What the lead writes to the editor about a story, and who acts next. */
export function LeadNotes({ story, ask }: { story: LoadedStory; ask: AskServer }) {
  const { key, record } = story;
  const notes = useStoryNotes(ask, key, record);
  return (
    <>
      <NoteList notes={notes} role="lead" />
      <NoteText
        label={notesWords.write}
        hint={notesWords.hint}
        button={notesWords.send}
        storageKey={`desk-note ${key.slug}`}
        onSend={(text) => notes.change({ type: 'ask', text })}
      />
      <NextRole notes={notes} status={record.status} />
    </>
  );
}

interface NextRoleProps {
  notes: NotesOfStory;
  /** The status of the draft; undefined if the story has none. */
  status: DraftStatus | undefined;
}

/** Asks who acts next on a story. Without an answer, the status of the draft says so. */
function NextRole({ notes: { next, change }, status }: NextRoleProps) {
  const { question, options, hint } = notesWords.next;
  const id = useId();
  const role = findNextRole(next, status);
  return (
    <fieldset className="note-next" aria-describedby={id}>
      <legend>{question}</legend>
      {deskRoles.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={id}
            checked={each === role}
            onChange={() => void change({ type: 'assign', to: each })}
          />{' '}
          {options[each]}
        </label>
      ))}
      <p id={id} className="note-hint">
        {hint}
      </p>
    </fieldset>
  );
}
