import type { Finding } from '../story/issue.ts';

/**
 * What is said of stories that have the same fingerprint: a folder was copied with its approvals, and
 * someone who says no to one of them would still be in the other.
 */
export const storyTwice: Finding = {
  rule: 'story-twice',
  severity: 'error',
  path: ['id'],
  message:
    'Another story has the same words, so both are held back: a no to one would leave the other.',
  hint: 'Delete the folder of the copy. A new story begins with words of its own and a release of its own.',
};
