import { wholeLibrary } from '../library/check-library.ts';
import type { Issue } from '../story/issue.ts';
import { listContentChanges, openBaseline } from './baseline.ts';
import { findChangedForms } from './changed-forms.ts';
import { compareFile } from './compare-files.ts';
import { itemOf, type ContentVersions } from './content-versions.ts';
import { narrowsItem } from './narrows-content.ts';

/** What changed in a content folder since a commit. */
export interface ContentChanges {
  /** The paths in the content folder of the items that changed: story folders, and other files. */
  items: ReadonlySet<string>;
  /** The paths of the items whose change only narrows consent. */
  narrowingItems: ReadonlySet<string>;
  /** Issues that only a comparison shows, such as a deleted removal or a widened consent. */
  issues: Issue[];
}

/**
 * Finds what changed in the content folder between a commit and the work tree.
 *
 * @param ref a commit or branch
 * @throws Error if the content folder is not in a git repository, or git does not know the
 * commit
 */
export function changesSince(contentDir: string, ref: string): ContentChanges {
  const baseline = openBaseline(contentDir, ref);
  const files = listContentChanges(baseline);
  const changes = compareContent(files, baseline.versions);
  return { ...changes, issues: [...changes.issues, ...findChangedForms(baseline, files)] };
}

/**
 * Compares two versions of a content folder.
 *
 * @param files the paths of the files that changed
 */
export function compareContent(
  files: readonly string[],
  versions: ContentVersions,
): ContentChanges {
  const filesByItem = Map.groupBy(files, itemOf);
  const narrowing = [...filesByItem].filter(([item, changed]) =>
    narrowsItem(item, changed, versions),
  );
  return {
    items: new Set(filesByItem.keys()),
    narrowingItems: new Set(narrowing.map(([item]) => item)),
    issues: files.flatMap((file) => compareFile(file, files, versions)),
  };
}

/**
 * Selects the issues of the library that concern changed items, and adds the issues of the
 * comparison. Errors of an item whose change only narrows consent become warnings, so that nothing
 * can delay a no.
 *
 * @param issues every issue of the library after the change
 */
export function issuesOfChanges(issues: readonly Issue[], changes: ContentChanges): Issue[] {
  const isChanged = (issue: Issue) =>
    issue.file === wholeLibrary || concernedItems(issue, changes).length > 0;
  const isNarrowing = (issue: Issue) =>
    concernedItems(issue, changes).every((item) => changes.narrowingItems.has(item));
  const selected = issues
    .filter(isChanged)
    .map((issue) =>
      issue.severity === 'error' && isNarrowing(issue)
        ? { ...issue, severity: 'warning' as const }
        : issue,
    );
  return [...selected, ...changes.issues];
}

/** Finds the changed items that an issue concerns: all of them for an issue of the whole library. */
function concernedItems({ file }: Issue, { items }: ContentChanges): string[] {
  if (file === wholeLibrary) return [...items];
  return [...items].filter((item) => pathsOverlap(item, itemOf(file)));
}

/**
 * Whether two paths are the same or one is inside the other. An issue of a folder concerns
 * everything in the folder.
 */
function pathsOverlap(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`) || other.startsWith(`${path}/`);
}
