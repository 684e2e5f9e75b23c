import type { Finding } from '../story/issue.ts';
import { isStoryId } from '../story/story-id.ts';

/** Reads the `id` in a story's front matter; undefined if there is none. */
export function readWrittenId(data: unknown): string | undefined {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * Checks that the folder's name is a valid story id, that the front matter has the same id, and
 * that no other folder has this name.
 *
 * @param folder the name of the story's folder
 * @param data the front matter
 * @param isDuplicate whether another folder has the same name
 */
export function checkStoryId(folder: string, data: unknown, isDuplicate: boolean): Finding[] {
  const written = readWrittenId(data);
  return [
    ...(isStoryId(folder) ? [] : [invalidId]),
    ...(written !== undefined && written !== folder ? [differentId] : []),
    ...(isDuplicate ? [duplicateId] : []),
  ];
}

const invalidId: Finding = {
  rule: 'id-invalid',
  severity: 'error',
  message: 'The name of the folder cannot be a story’s id.',
  hint: 'Give it six to twelve random lower-case letters and digits from 2 to 9, at least one of them a digit.',
};

const differentId: Finding = {
  rule: 'id-unlike-folder',
  severity: 'error',
  path: ['id'],
  message: 'The `id` in the file is not the name of the folder.',
  hint: 'Make them the same. Keep the one that is published: it is the story’s permanent address.',
};

const duplicateId: Finding = {
  rule: 'id-twice',
  severity: 'error',
  path: ['id'],
  message: 'Another folder has the same id, so both are held back.',
  hint: 'Keep the folder that was approved, and give any other story an id of its own.',
};
