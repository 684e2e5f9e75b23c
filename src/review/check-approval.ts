import { largestText } from '../story/size-limits.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';
import { splitSource } from '../story/source/split-source.ts';
import { isStoryId } from '../story/story-id.ts';
import { validateStory } from '../story/validate-story.ts';
import { kinds } from '../story/vocabulary.ts';
import { listRepositoryChanges, openBaseline, type ChangedFile } from './baseline.ts';
import type { ContentVersions } from './content-versions.ts';
import { compareRemovalFiles } from './merge-removals.ts';
import { narrowsStory } from './narrows-content.ts';

/** Which files of a repository changed, and which of them need somebody's approval. */
export interface ApprovalCheck {
  /** The paths in the repository of all files that changed. */
  files: string[];
  /** The paths of the files whose change does more than narrow consent. */
  needApproval: string[];
}

/**
 * Checks whether a change may be merged without approval because it only narrows consent: it adds
 * or strengthens removals, or narrows stories. This check is stricter than the command
 * `npm run check -- --changed`:
 *
 * - Any other change in the repository needs approval.
 * - A deletion needs approval, since it can release another file that a check held back.
 * - A change that makes an invalid story valid needs approval, since the story would begin to show.
 *
 * @param ref a commit or branch
 * @throws Error where the content folder is not in a git repository, or git does not know the
 * commit
 */
export function checkApproval(contentDir: string, ref: string): ApprovalCheck {
  const baseline = openBaseline(contentDir, ref);
  const changes = listRepositoryChanges(baseline);
  const changesToApprove = changes.filter((file) =>
    needsApproval(file, baseline.prefix, baseline.versions),
  );
  return {
    files: changes.map(({ path }) => path),
    needApproval: changesToApprove.map(({ path }) => path),
  };
}

const added = 'A 000000 100644';
const modified = 'M 100644 100644';
const storyFile = new RegExp(`^stories/(${kinds.join('|')})/[^/]+/index\\.mdx$`);
const removalFile = /^removals\/([^/]+)\.yaml$/;

/**
 * Whether the change to one file needs approval.
 *
 * @param prefix the content folder's path in the repository
 */
export function needsApproval(
  { path, change }: ChangedFile,
  prefix: string,
  versions: ContentVersions,
): boolean {
  if (!path.startsWith(prefix)) return true;
  const file = path.slice(prefix.length);
  const [, removalId] = removalFile.exec(file) ?? [];
  if (removalId !== undefined) {
    // A new removal refuses the story it is named after, even if it cannot be read.
    const narrows = change === added || (change === modified && staysAsStrict(file, versions));
    return !(isStoryId(removalId) && narrows);
  }
  return !(change === modified && storyFile.test(file) && narrowsSafely(file, versions));
}

function staysAsStrict(file: string, { before, after }: ContentVersions): boolean {
  return compareRemovalFiles(file, before(file) ?? '', after(file) ?? '') === 'as-strict';
}

/** Whether the change to a story's file only narrows consent and does not make the story valid. */
function narrowsSafely(file: string, versions: ContentVersions): boolean {
  const before = versions.before(file);
  const after = versions.after(file);
  if (before === undefined || after === undefined) return false;
  return narrowsStory(before, after) && !becomesValid(file, before, after);
}

/** Whether a change makes an invalid story valid, as an earlier date or one use fewer can. */
function becomesValid(file: string, before: string, after: string): boolean {
  const wasReadable = Buffer.byteLength(before) <= largestText && !before.includes('\uFFFD');
  return !(wasReadable && isValid(file, before)) && isValid(file, after);
}

function isValid(file: string, source: string): boolean {
  const kind = kinds.find((each) => each === file.split('/')[1]);
  const { data } = parseYaml(splitSource(source)?.yaml ?? '');
  return kind !== undefined && validateStory(data, kind).data !== undefined;
}
