import { placed, type Issue } from '../story/issue.ts';
import { removal, type Removal } from '../story/schema/lists.ts';
import { isStoryId } from '../story/story-id.ts';
import { readList } from './list.ts';

/** The recorded noes. */
export interface Removals {
  /** The no to a story, if there is one. */
  of: (id: string) => Removal | 'unreadable' | undefined;
  /** Every id a no is recorded for. */
  ids: string[];
  issues: Issue[];
}

/**
 * Reads `removals`. A file that cannot be read, or speaks of another id than its name, is a no
 * to everything for both: whoever wrote it meant to take something down. Where the folder itself
 * cannot be looked into, there may be a no to any story.
 */
export async function readRemovals(contentDir: string): Promise<Removals> {
  const list = await readList(contentDir, 'removals', '.yaml', removal);
  const { entries, broken, strays, isClosed } = list;
  const unlike = entries.filter(({ id, data }) => data.id !== id);
  const unreadable = [...broken, ...strays, ...unlike.flatMap(({ id, data }) => [id, data.id])];
  const byId = new Map<string, Removal | 'unreadable'>([
    ...entries.map(({ id, data }) => [id, data] as const),
    ...unreadable.filter(isStoryId).map((id) => [id, 'unreadable'] as const),
  ]);
  return {
    of: (id) => (isClosed ? 'unreadable' : byId.get(id)),
    ids: [...byId.keys()].filter(isStoryId),
    issues: [...list.issues, ...unlike.map(({ id }) => unlikeName(id))],
  };
}

function unlikeName(id: string): Issue {
  return placed(
    {
      rule: 'id-unlike-file',
      severity: 'error',
      path: ['id'],
      message: 'The `id` of the removal is not the name of its file, so both stories are refused.',
      hint: 'Name the file after the story it takes down.',
    },
    { file: `removals/${id}.yaml` },
  );
}
