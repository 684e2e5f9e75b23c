import type { Issue } from '../story/issue.ts';
import { findChangedWords } from './changed-words.ts';
import { isRemovalFile, isStoryFile, storyIdOf, type ContentVersions } from './content-versions.ts';
import { narrowsStory } from './narrows-content.ts';
import { findLostNoes } from './find-lost-noes.ts';
import { findRenewalIssues } from './renewal-issues.ts';
import { compareRemovalFiles } from './compare-removals.ts';
import { findEarlierVersions, leavesRemovalBehind, losesWithdrawal } from './moved-stories.ts';
import { findWideningIssues } from './widening-issues.ts';

/**
 * Finds the issues of one changed file that only a comparison with the earlier version can show.
 *
 * @param path the file's path within the content folder
 * @param changedFiles every file that changed, since a story may have moved
 */
export function compareFile(
  path: string,
  changedFiles: readonly string[],
  versions: ContentVersions,
): Issue[] {
  if (isRemovalFile(path)) return compareRemovalFile(path, versions);
  return isStoryFile(path)
    ? compareStoryFile(path, changedFiles.filter(isStoryFile), versions)
    : [];
}

function compareRemovalFile(path: string, versions: ContentVersions): Issue[] {
  const after = versions.after(path);
  if (after === undefined) return [removalDeleted(path)];
  const before = versions.before(path);
  return before !== undefined && compareRemovalFiles(path, before, after) === 'weaker'
    ? [removalWeakened(path)]
    : [];
}

function compareStoryFile(
  path: string,
  storyFiles: readonly string[],
  versions: ContentVersions,
): Issue[] {
  const before = versions.before(path);
  const after = versions.after(path);
  if (after === undefined) {
    return losesWithdrawal(path, before, versions) ? [withdrawalLost(path)] : [];
  }
  if (before !== undefined) {
    // A change that only narrows brings no words back, and must not be delayed.
    const lostNoes = narrowsStory(before, after)
      ? []
      : findLostNoes(path, after, storyFiles, versions);
    return [
      ...findWideningIssues(path, before, after),
      ...findRenewalIssues(path, [before], after),
      ...findChangedWords(path, before, after),
      ...lostNoes,
    ];
  }
  const earlierVersions = findEarlierVersions(path, after, storyFiles, versions);
  return [
    ...(leavesRemovalBehind(path, after, earlierVersions, versions)
      ? [removalLeftBehind(path)]
      : []),
    ...earlierVersions.flatMap(({ source }) => findWideningIssues(path, source, after)),
    ...findRenewalIssues(
      path,
      earlierVersions.map(({ source }) => source),
      after,
    ),
    ...findLostNoes(path, after, storyFiles, versions),
  ];
}

function removalDeleted(file: string): Issue {
  return {
    rule: 'removal-deleted',
    severity: 'error',
    file,
    message: 'A removal is deleted, so what someone said no to would be shown again.',
    hint: 'Restore the removal. A release given after it reopens the story anyway.',
  };
}

function removalWeakened(file: string): Issue {
  return {
    rule: 'removal-weakened',
    severity: 'error',
    file,
    message: 'A removal is weaker than before: it has an earlier day, or names fewer uses.',
    hint: 'Restore the removal. A release given after it reopens the story anyway.',
  };
}

function removalLeftBehind(file: string): Issue {
  return {
    rule: 'removal-weakened',
    severity: 'error',
    file,
    message:
      'The story has moved to another id, and the removal of the old id does not apply to the new one.',
    hint: 'Move the story back, or record a removal for the new id as well. A release given after it reopens the story anyway.',
  };
}

function withdrawalLost(file: string): Issue {
  return {
    rule: 'removal-missing',
    severity: 'warning',
    file,
    message:
      'Someone had withdrawn from this story, and no removal records it. If the story came back from a copy, it would count as a new one.',
    hint: `Record a removal with \`npm run withdraw -- ${storyIdOf(file)}\`.`,
  };
}
