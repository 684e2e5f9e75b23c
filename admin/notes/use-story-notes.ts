import { useState } from 'react';
import type { NoteChange } from '../../src/checks/story-changes.ts';
import type { StoryKey } from '../../src/checks/story-for-lead.ts';
import type { StoryNotes } from '../../src/checks/story-notes.ts';
import { notesWords } from '../../src/words/notes-en-gb.ts';
import type { AskServer } from '../access/ask-server.ts';

/** The notes about a story, and the function that changes them. */
export interface NotesOfStory extends StoryNotes {
  key: StoryKey;
  /** Resolves to whether the change was recorded. */
  change: (change: NoteChange) => Promise<boolean>;
  /** Why the last change was not recorded; undefined if it was. */
  failure: string | undefined;
}

/** Keeps the notes about a story as the server last knew them. */
export function useStoryNotes(ask: AskServer, key: StoryKey, first: StoryNotes): NotesOfStory {
  const [notes, setNotes] = useState(first);
  const [failure, setFailure] = useState<string>();
  const change = async (each: NoteChange) => {
    try {
      setNotes(await ask<StoryNotes>('changeNotes', { ...key, change: each }));
      setFailure(undefined);
      return true;
    } catch (cause) {
      // The server says in words why it refuses. Whoever does not reach it gets a TypeError.
      const isRefused = cause instanceof Error && !(cause instanceof TypeError);
      setFailure(isRefused ? cause.message : notesWords.unreachable);
      return false;
    }
  };
  return { ...notes, key, change, failure };
}
