import { compareContent, issuesOfChanges } from '../../../src/review/content-changes.ts';
import { needsApproval } from '../../../src/review/check-approval.ts';
import type { ContentVersions } from '../../../src/review/content-versions.ts';
import type { Issue } from '../../../src/story/issue.ts';
import type { Files } from './model-library.ts';

/** Lists the files that differ between two versions of a library. */
export function changedFiles(before: Files, after: Files): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}

const versionsOf = (before: Files, after: Files): ContentVersions => ({
  before: (path) => before.get(path),
  after: (path) => after.get(path),
});

/** Compares two versions of a library as `npm run check -- --changed` does. */
export function compareFiles(before: Files, after: Files) {
  return compareContent(changedFiles(before, after), versionsOf(before, after));
}

/**
 * Lists the errors of `npm run check -- --changed`. The list is empty if the change passes.
 *
 * @param issues every issue of the library after the change
 */
export function reviewErrors(before: Files, after: Files, issues: readonly Issue[]): Issue[] {
  return issuesOfChanges(issues, compareFiles(before, after)).filter(
    ({ severity }) => severity === 'error',
  );
}

/** Lists the changed files that need approval in `npm run check -- --changed --narrows`. */
export function findFilesNeedingApproval(before: Files, after: Files): string[] {
  const stories = {
    hasEverHad: (id: string) =>
      [...before.keys(), ...after.keys()].some((path) => path.split('/')[2] === id),
    listStoryFiles: () => [...after.keys()].filter((path) => path.startsWith('stories/')),
    listRemovalFiles: () => [...before.keys()].filter((path) => path.startsWith('removals/')),
  };
  return changedFiles(before, after).filter((path) => {
    const change = describeChange(before.has(path), after.has(path));
    return needsApproval({ path, change }, '', versionsOf(before, after), stories);
  });
}

/** Describes the change of a file as git does. */
function describeChange(isBefore: boolean, isAfter: boolean): string {
  if (!isBefore) return 'A 000000 100644';
  return isAfter ? 'M 100644 100644' : 'D 100644 000000';
}
