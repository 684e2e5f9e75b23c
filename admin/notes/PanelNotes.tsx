import { useEffect, useId, useState } from 'react';
import type { StoryKey } from '../../src/checks/story-for-lead.ts';
import type { StoryNotes } from '../../src/checks/story-notes.ts';
import { notesWords } from '../../src/words/notes-en-gb.ts';
import type { AskServer } from '../access/ask-server.ts';
import { useKeptRole } from '../home/kept-role.ts';
import { NoteList } from './NoteList.tsx';
import { useStoryNotes } from './use-story-notes.ts';

interface PanelNotesProps {
  ask: AskServer;
  story: StoryKey;
}

/** The lead's notes about the story in the form. A story without notes shows nothing. */
export function PanelNotes({ ask, story: { collection, slug } }: PanelNotesProps) {
  const [first, setFirst] = useState<StoryNotes>();
  useEffect(() => {
    let isCurrent = true;
    // A note that cannot be read now is listed on the first page too.
    ask<StoryNotes>('notes', { collection, slug }).then(
      (notes) => isCurrent && setFirst(notes),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [ask, collection, slug]);
  return first && first.notes.length > 0 ? (
    <ShownNotes ask={ask} story={{ collection, slug }} first={first} />
  ) : null;
}

function ShownNotes({ ask, story, first }: PanelNotesProps & { first: StoryNotes }) {
  const notes = useStoryNotes(ask, story, first);
  const [role] = useKeptRole();
  const id = useId();
  return (
    <section className="panel-notes" aria-labelledby={id}>
      <h3 id={id}>{notesWords.titleInForm}</h3>
      <NoteList notes={notes} role={role} />
    </section>
  );
}
