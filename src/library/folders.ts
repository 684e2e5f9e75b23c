import { join } from 'node:path';
import { placed, type Finding, type Issue } from '../story/issue.ts';
import { isStoryId } from '../story/story-id.ts';
import { nearest, oneOf } from '../story/suggest.ts';
import { kinds, type Kind } from '../story/vocabulary.ts';
import { linkFinding, listFolder, type Entry } from './folder.ts';

/** A folder that should hold one story. */
export interface StoryFolder {
  kind: Kind;
  /** The folder's name; a story's id only where it is a valid one. */
  name: string;
  /** Its path on disk. */
  path: string;
  /** Its path within the content folder, with forward slashes. */
  place: string;
}

/** The folders of all stories, and what lies beside them that should not. */
export interface StoryFolders {
  folders: StoryFolder[];
  issues: Issue[];
  /** Ids of stories in folders of an unknown kind: held back, and asked about all the same. */
  strayIds: string[];
}

/** Finds the folders of all stories. */
export async function storyFolders(contentDir: string): Promise<StoryFolders> {
  const root = join(contentDir, 'stories');
  const { entries, finding } = await listFolder(root);
  const found = await Promise.all(entries.map((entry) => lookInto(root, entry)));
  return {
    folders: found.flatMap(({ folders }) => folders),
    issues: [
      ...(finding ? [placed(finding, { file: 'stories' })] : []),
      ...found.flatMap(({ issues }) => issues),
    ],
    strayIds: found.flatMap(({ strayIds }) => strayIds),
  };
}

async function lookInto(root: string, entry: Entry): Promise<StoryFolders> {
  const path = join(root, entry.name);
  const place = `stories/${entry.name}`;
  const kind = kinds.find((known) => known === entry.name);
  const nothing = { folders: [], issues: [], strayIds: [] };
  if (entry.type === 'link') return { ...nothing, issues: [placed(linkFinding, { file: place })] };
  const { entries, finding } = await listFolder(path);
  const folders = entries.filter(({ type }) => type === 'folder');
  if (!kind || finding) {
    return {
      folders: [],
      issues: [placed(finding ?? unknownKind(entry.name), { file: place })],
      strayIds: folders.map(({ name }) => name).filter(isStoryId),
    };
  }
  const strays = entries.filter(({ type }) => type !== 'folder');
  return {
    folders: folders.map(({ name }) => ({
      kind,
      name,
      path: join(path, name),
      place: `${place}/${name}`,
    })),
    issues: strays.map(({ name, type }) =>
      placed(type === 'link' ? linkFinding : notAFolder, { file: `${place}/${name}` }),
    ),
    strayIds: strays.map(({ name }) => name).filter(isStoryId),
  };
}

function unknownKind(name: string): Finding {
  const meant = nearest(name, kinds);
  return {
    rule: 'unknown-kind',
    severity: 'error',
    message:
      'The folder `stories` holds a folder for each kind of story, and this is none of them; what is in it is held back.',
    hint: `${meant ? `Did you mean \`${meant}\`? ` : ''}Move its stories to ${oneOf(kinds)}.`,
  };
}

const notAFolder: Finding = {
  rule: 'stray-file',
  severity: 'error',
  message: 'A story is a folder with an index.mdx in it; this is a file.',
  hint: 'Put it into a folder of its own, named by the story’s id, as index.mdx.',
};
