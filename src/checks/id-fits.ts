import type { Finding } from '../story/issue.ts';
import { isStoryId } from '../story/story-id.ts';

/** The id a story's front matter gives itself, where it gives one. */
export function writtenId(data: unknown): string | undefined {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * The folder's name is a story's id, the file says the same, and no other folder lays claim to it.
 *
 * @param isCopied whether another folder has the same name
 */
export function idFits(folder: string, data: unknown, isCopied: boolean): Finding[] {
  const written = writtenId(data);
  return [
    ...(isStoryId(folder)
      ? []
      : [
          {
            rule: 'id-invalid',
            severity: 'error' as const,
            message: 'The name of the folder cannot be a story’s id.',
            hint: 'Give it six to twelve random lower-case letters and digits from 2 to 9, at least one of them a digit.',
          },
        ]),
    ...(written !== undefined && written !== folder
      ? [
          {
            rule: 'id-unlike-folder',
            severity: 'error' as const,
            path: ['id'],
            message: 'The `id` in the file is not the name of the folder.',
            hint: 'Make them the same. Keep the one that is published, since it is the address for good.',
          },
        ]
      : []),
    ...(isCopied ? [copied] : []),
  ];
}

const copied: Finding = {
  rule: 'id-twice',
  severity: 'error',
  path: ['id'],
  message: 'Another folder has the same id, so both are held back.',
  hint: 'Keep the folder that was approved, and give any other story an id of its own.',
};
