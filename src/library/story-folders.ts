import { join } from 'node:path';
import { toIssue, type Finding, type Issue } from '../story/issue.ts';
import { isStoryId } from '../story/story-id.ts';
import { suggestWord, joinWithOr } from '../story/suggest-word.ts';
import { kinds, type Kind } from '../story/vocabulary.ts';
import { symbolicLink, listFolder, type FolderEntry } from '../runtime/plain-files.ts';

/** A folder that should hold one story. */
export interface StoryFolder {
  kind: Kind;
  /** The folder's name, which is the story's id if it is a valid id. */
  name: string;
  /** The path on disk. */
  path: string;
  /** The path in the content folder, with forward slashes. */
  place: string;
}

/** The folders of all stories, and the files and folders in a wrong place. */
export interface StoryFolderListing {
  folders: StoryFolder[];
  issues: Issue[];
  /**
   * Valid story ids of misplaced files and folders. These stories are held back, and have entries
   * at `/check/`.
   */
  misplacedIds: string[];
}

/** Finds the folders of all stories. */
export async function findStoryFolders(contentDir: string): Promise<StoryFolderListing> {
  const root = join(contentDir, 'stories');
  const { entries, finding } = await listFolder(root);
  const listings = await Promise.all(entries.map((entry) => listKindFolder(root, entry)));
  return {
    folders: listings.flatMap(({ folders }) => folders),
    issues: [
      ...(finding ? [toIssue(finding, { file: 'stories' })] : []),
      ...listings.flatMap(({ issues }) => issues),
    ],
    misplacedIds: listings.flatMap(({ misplacedIds }) => misplacedIds),
  };
}

async function listKindFolder(root: string, entry: FolderEntry): Promise<StoryFolderListing> {
  const path = join(root, entry.name);
  const place = `stories/${entry.name}`;
  const kind = kinds.find((known) => known === entry.name);
  if (entry.type === 'link') {
    const issues = [toIssue(symbolicLink, { file: place })];
    return { folders: [], issues, misplacedIds: [] };
  }
  const { entries, finding } = await listFolder(path);
  const folders = entries.filter(({ type }) => type === 'folder');
  if (!kind || finding) {
    return {
      folders: [],
      issues: [toIssue(finding ?? unknownKind(entry.name), { file: place })],
      misplacedIds: folders.map(({ name }) => name).filter(isStoryId),
    };
  }
  const misplaced = entries.filter(({ type }) => type !== 'folder');
  return {
    folders: folders.map(({ name }) => ({
      kind,
      name,
      path: join(path, name),
      place: `${place}/${name}`,
    })),
    issues: misplaced.map(({ name, type }) =>
      toIssue(type === 'link' ? symbolicLink : notAFolder, { file: `${place}/${name}` }),
    ),
    misplacedIds: misplaced.map(({ name }) => name).filter(isStoryId),
  };
}

function unknownKind(name: string): Finding {
  const suggestion = suggestWord(name, kinds);
  return {
    rule: 'unknown-kind',
    severity: 'error',
    message:
      'The folder `stories` holds a folder for each kind of story, and this is not one of them. The stories in it are held back.',
    hint: `${suggestion ? `Did you mean \`${suggestion}\`? ` : ''}Move its stories to ${joinWithOr(kinds)}.`,
  };
}

const notAFolder: Finding = {
  rule: 'stray-file',
  severity: 'error',
  message: 'A story is a folder with an index.mdx in it; this is a file.',
  hint: 'Put it into a folder of its own, named by the story’s id, as index.mdx.',
};
