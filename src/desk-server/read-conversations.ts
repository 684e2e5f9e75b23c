import type { HomeConversation } from '../checks/desk-home.ts';
import { openNotes, readNotes, type StoryNote } from '../checks/story-notes.ts';
import type { Git } from '../runtime/git.ts';
import { readAllChanges } from './read-changes.ts';

/** Reads the notes of every story that are open, and who acts next where somebody has chosen it. */
export async function readConversations(git: Git): Promise<HomeConversation[]> {
  return [...(await readAllChanges(git))].flatMap(([story, changes]) => {
    const { notes, next } = readNotes(changes);
    const note = openNotes(notes).at(-1);
    if (!note && next === undefined) return [];
    const [collection = '', ...slug] = story.split('/');
    return {
      collection,
      slug: slug.join('/'),
      ...(next === undefined ? {} : { next }),
      ...(note ? { last: lastWords(note) } : {}),
    };
  });
}

function lastWords({ text, replies }: StoryNote): NonNullable<HomeConversation['last']> {
  const reply = replies.at(-1);
  return reply ? { by: reply.by, text: reply.text } : { by: 'lead', text };
}
