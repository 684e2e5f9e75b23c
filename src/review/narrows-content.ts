import { narrowsConsent } from '../consent/narrows-consent.ts';
import { storyFileName } from '../library/read-story.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';
import { splitSource } from '../story/source/split-source.ts';
import { compareRemovalFiles } from './compare-removals.ts';
import { isRemovalFile, type ContentVersions } from './content-versions.ts';

/**
 * Whether the change to an item only narrows consent: a removal is added or becomes stricter, a
 * story is deleted, or a story's front matter narrows and nothing else in its folder changed.
 *
 * @param item a story's folder, or a file beside the stories
 * @param files the files of the item that changed
 */
export function narrowsItem(
  item: string,
  files: readonly string[],
  { before, after }: ContentVersions,
): boolean {
  if (isRemovalFile(item)) return narrowsRemoval(item, before(item), after(item));
  if (!item.startsWith('stories/')) return false;
  const storyFile = `${item}/${storyFileName}`;
  const sourceBefore = before(storyFile);
  const sourceAfter = after(storyFile);
  if (sourceBefore === undefined) return false;
  if (sourceAfter === undefined) return true;
  return files.every((file) => file === storyFile) && narrowsStory(sourceBefore, sourceAfter);
}

/** A new removal always narrows, even if it cannot be read. A changed removal may be weaker. */
function narrowsRemoval(
  path: string,
  before: string | undefined,
  after: string | undefined,
): boolean {
  if (after === undefined) return false;
  return before === undefined || compareRemovalFiles(path, before, after) === 'as-strict';
}

/**
 * Whether the change to a story's file only narrows consent. The text below the front matter must
 * stay the same.
 */
export function narrowsStory(before: string, after: string): boolean {
  const splitBefore = splitSource(before);
  const splitAfter = splitSource(after);
  // A file without front matter has no consent that could narrow.
  if (!splitBefore || splitBefore.body !== splitAfter?.body) return false;
  const dataBefore = parseYaml(splitBefore.yaml).data;
  const dataAfter = parseYaml(splitAfter.yaml).data;
  return dataBefore !== undefined && narrowsConsent(dataBefore, dataAfter);
}
