import { compareContent, issuesOfChanges } from '../../../src/review/content-changes.ts';
import type { Issue } from '../../../src/story/issue.ts';
import type { Files } from './model-library.ts';

/** Lists the files that differ between two versions of a library. */
export function changedFiles(before: Files, after: Files): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}

/** Compares two versions of a library as `npm run check -- --changed` does. */
export function compareFiles(before: Files, after: Files) {
  const versions = {
    before: (path: string) => before.get(path),
    after: (path: string) => after.get(path),
  };
  return compareContent(changedFiles(before, after), versions);
}

/**
 * Lists the errors of `npm run check -- --changed`; empty where the change passes.
 *
 * @param issues every issue of the library after the change
 */
export function reviewErrors(before: Files, after: Files, issues: readonly Issue[]): Issue[] {
  return issuesOfChanges(issues, compareFiles(before, after)).filter(
    ({ severity }) => severity === 'error',
  );
}
