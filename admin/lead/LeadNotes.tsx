import { notesWords } from '../../src/words/notes-en-gb.ts';
import type { AskServer } from '../access/ask-server.ts';
import { NextRole } from '../notes/NextRole.tsx';
import { NoteList } from '../notes/NoteList.tsx';
import { NoteText } from '../notes/NoteText.tsx';
import { useStoryNotes } from '../notes/use-story-notes.ts';
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
