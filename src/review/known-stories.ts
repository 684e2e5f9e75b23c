import { splitAtZeros } from '../runtime/git.ts';
import type { Baseline } from './baseline.ts';
import { isStoryFile } from './content-versions.ts';

/** What a repository knows about stories besides the two versions that are compared. */
export interface KnownStories {
  /** Whether there is or was a story with an id: in a commit of any branch, or before it. */
  hasEverHad: (id: string) => boolean;
  /** Lists the files of all stories after the change, as paths in the content folder. */
  listStoryFiles: () => string[];
  /** Lists the files of all removals before the change, as paths in the content folder. */
  listRemovalFiles: () => string[];
}

/**
 * Looks stories up in a repository. Needs every branch with its whole history: a story in a branch
 * that was not fetched is not known.
 */
export function findKnownStories({ git, commit }: Baseline): KnownStories {
  return {
    hasEverHad: (id) => {
      const folder = `:(glob)stories/*/${id}/**`;
      const options = ['--max-count=1', '--full-history', commit, '--all'];
      return git('rev-list', ...options, '--', folder).trim() !== '';
    },
    listRemovalFiles: () =>
      splitAtZeros(git('ls-tree', '-r', '-z', '--name-only', commit, '--', 'removals')),
    listStoryFiles: () => splitAtZeros(git('ls-files', '-z', '--', 'stories')).filter(isStoryFile),
  };
}
