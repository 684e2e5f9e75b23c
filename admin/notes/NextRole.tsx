import { useId } from 'react';
import type { DraftStatus } from '../../src/checks/desk-home.ts';
import { deskRoles } from '../../src/checks/desk-roles.ts';
import { findNextRole } from '../../src/checks/story-notes.ts';
import { notesWords } from '../../src/words/notes-en-gb.ts';
import type { NotesOfStory } from './use-story-notes.ts';

interface NextRoleProps {
  notes: NotesOfStory;
  /** The status of the draft; undefined if the story has none. */
  status: DraftStatus | undefined;
}

/** Asks who acts next on a story. Without an answer, the status of the draft says so. */
export function NextRole({ notes: { next, change }, status }: NextRoleProps) {
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
