import { join } from 'node:path';
import { placed, type Finding, type Issue } from '../story/issue.ts';
import { isStoryId } from '../story/story-id.ts';
import { nearest, oneOf } from '../story/suggest.ts';
import { kinds, type Kind } from '../story/vocabulary.ts';
import { entriesOf, linkFinding } from './folder.ts';

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
export async function storyFolders(
  contentDir: string,
): Promise<{ folders: StoryFolder[]; issues: Issue[]; strayIds: string[] }> {
  const root = join(contentDir, 'stories');
  const folders: StoryFolder[] = [];
  const issues: Issue[] = [];
  const strayIds: string[] = [];
  for (const entry of await entriesOf(root)) {
    const kind = kinds.find((known) => known === entry.name);
    if (!kind || entry.type !== 'folder') {
      const finding = entry.type === 'link' ? linkFinding : unknownKind(entry.name);
      issues.push(placed(finding, { file: `stories/${entry.name}` }));
      if (entry.type === 'folder') {
        const within = await entriesOf(join(root, entry.name));
        strayIds.push(...within.filter(({ type }) => type === 'folder').map(({ name }) => name));
      }
      continue;
    }
    for (const { name, type } of await entriesOf(join(root, kind))) {
      const place = `stories/${kind}/${name}`;
      if (type === 'folder') folders.push({ kind, name, path: join(root, kind, name), place });
      else issues.push(placed(type === 'link' ? linkFinding : notAFolder, { file: place }));
    }
  }
  return { folders, issues, strayIds: strayIds.filter(isStoryId) };
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
