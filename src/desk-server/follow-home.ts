import type { DeskHome, HomeConversation, HomeLibrary } from '../checks/desk-home.ts';
import { openNotes, readNotes, type StoryNote } from '../checks/story-notes.ts';
import type { Git } from '../runtime/git.ts';
import { readAllChanges } from './read-changes.ts';
import { readDrafts } from './read-drafts.ts';

/** Follows what the first page of the desk shows, from build to build. */
export interface HomeFollower {
  /** Called when a save has published a no automatically. */
  noPublished: (folder: string) => void;
  /** Called when the content for a build was assembled. */
  contentAssembled: () => void;
  /** Called when the library was built from the content that was assembled last. */
  libraryBuilt: (library: HomeLibrary) => void;
  read: () => Promise<DeskHome>;
}

/**
 * Starts to follow what the first page of the desk shows.
 *
 * @param git git in the work tree of the desk. Nothing is written, so others may use it meanwhile
 */
export function followHome(git: Git): HomeFollower {
  let library: HomeLibrary | undefined;
  // The folders of stories with a new no, and whether the content of the next output has the no.
  const leaving = new Map<string, boolean>();
  return {
    noPublished: (folder) => void leaving.set(folder, false),
    contentAssembled: () => {
      for (const folder of leaving.keys()) leaving.set(folder, true);
    },
    libraryBuilt: (built) => {
      library = built;
      for (const [folder, isInContent] of leaving) if (isInContent) leaving.delete(folder);
    },
    read: async () => {
      // A build may end while the drafts are read, so the library is read after them.
      const drafts = await readDrafts(git);
      const conversations = await readConversations(git);
      const shown = new Set(
        library?.stories.flatMap(({ folder, shownSince }) => (shownSince ? [folder] : [])),
      );
      return {
        ...(library ? { library } : {}),
        drafts,
        conversations,
        leaving: [...leaving.keys()].filter((folder) => shown.has(folder)),
      };
    },
  };
}

/** Reads the notes of every story that are open, and who acts next where somebody has chosen it. */
async function readConversations(git: Git): Promise<HomeConversation[]> {
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
