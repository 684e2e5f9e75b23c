import { findConsentsInSource, recordReferences } from '../consent/find-consents.ts';
import { isFieldGroup, isText } from '../story/plain-data.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { parseRemoval } from '../story/source/parse-removal.ts';
import { storyIdOf, type ContentVersions } from './content-versions.ts';
import { isWeakerRemoval } from './compare-removals.ts';

/** A story's file before it was moved. */
export interface EarlierVersion {
  id: string;
  source: string;
}

/**
 * Finds the text of a story's file before the story moved to another kind or to another id. Two
 * files with different ids are the same story if both contain the same register reference.
 * Consent belongs to a person and not to a folder, so moving a folder must not widen consent.
 *
 * @param path the path of the file after the change
 * @param source the text of the file after the change
 * @param storyFiles the paths of the story files that changed
 */
export function findEarlierVersions(
  path: string,
  source: string,
  storyFiles: readonly string[],
  { before, after }: ContentVersions,
): EarlierVersion[] {
  const id = storyIdOf(path);
  const references = recordReferences(findConsentsInSource(source));
  return storyFiles
    .filter((storyFile) => after(storyFile) === undefined)
    .flatMap((storyFile) => {
      const earlierSource = before(storyFile);
      if (earlierSource === undefined) return [];
      const earlierId = storyIdOf(storyFile);
      const isSameStory =
        earlierId === id ||
        recordReferences(findConsentsInSource(earlierSource)).some((reference) =>
          references.includes(reference),
        );
      return isSameStory ? [{ id: earlierId, source: earlierSource }] : [];
    });
}

/**
 * Whether a removal of a story's old id does not apply to the new id: the new id has no removal
 * that is as strict, and not everybody has released the story since.
 *
 * @param path the path of the story's file after the change
 * @param source the text of the file after the change
 */
export function leavesRemovalBehind(
  path: string,
  source: string,
  earlierVersions: readonly EarlierVersion[],
  versions: ContentVersions,
): boolean {
  const newId = storyIdOf(path);
  const newRemoval = findRemoval(newId, versions);
  return earlierVersions.some(({ id }) => {
    const oldRemoval = findRemoval(id, versions);
    if (oldRemoval === undefined || newRemoval === 'unreadable') return false;
    if (oldRemoval === 'unreadable') {
      return newRemoval === undefined || newRemoval.uses !== undefined;
    }
    const isWeaker = newRemoval === undefined || isWeakerRemoval(oldRemoval, newRemoval);
    return isWeaker && !isReleasedAfter(source, oldRemoval.removedOn);
  });
}

/**
 * Whether a withdrawal is lost with a deleted story: the file recorded a withdrawal, and no removal
 * does.
 *
 * @param path the path of the story's file
 * @param sourceBefore the text of the file before the deletion
 */
export function losesWithdrawal(
  path: string,
  sourceBefore: string | undefined,
  versions: ContentVersions,
): boolean {
  if (sourceBefore === undefined) return false;
  if (findRemoval(storyIdOf(path), versions) !== undefined) return false;
  return findConsentsInSource(sourceBefore).some(({ withdrawnOn }) => isText(withdrawnOn));
}

/** Finds the removal of a story after the change. */
function findRemoval(id: string, { after }: ContentVersions): Removal | 'unreadable' | undefined {
  const source = after(`removals/${id}.yaml`);
  if (source === undefined) return undefined;
  return parseRemoval(`${id}.yaml`, source).removal ?? 'unreadable';
}

/** Whether everybody has released a story after a day. */
function isReleasedAfter(source: string, day: PlainDate): boolean {
  const releases = findConsentsInSource(source).flatMap(({ release }) =>
    isFieldGroup(release) ? [release['on']] : [],
  );
  return releases.length > 0 && releases.every((on) => isText(on) && on > day);
}
