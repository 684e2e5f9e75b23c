import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mergeRemovals } from '../../story/merge-removals.ts';
import { listFolder, readTextFile } from '../../runtime/plain-files.ts';
import { writeAtomically } from '../../runtime/write-files.ts';
import { isFieldGroup, type FieldGroup } from '../../story/plain-data.ts';
import { isPlainDate, latest, type PlainDate } from '../../story/plain-date.ts';
import type { Removal } from '../../story/schema/list-entries.ts';
import { largestText } from '../../story/size-limits.ts';
import { parseRemoval, writeRemoval } from '../../story/source/parse-removal.ts';
import type { Use } from '../../story/vocabulary.ts';
import { withdrawalWords } from '../../words/withdrawal-en-gb.ts';
import { describeRemovedWords } from './removed-words.ts';
import { findStoriesWithSameRecord, readStoryConsents } from './shared-records.ts';

const { errors } = withdrawalWords;

/** A request for a removal. */
export interface RemovalRequest {
  id: string;
  /** The day of the request. */
  on: PlainDate;
  /** The uses to remove; empty for the whole story. */
  uses: readonly Use[];
  /** Whether the story’s folder stays, for a later release. */
  pause: boolean;
}

/** What was recorded and deleted. */
export interface RecordedRemoval {
  /** The path of the removal’s file within the content folder. */
  file: string;
  /**
   * The removal in that file. `unreadable` if an earlier file cannot be read. Such a file stays
   * unchanged, and refuses every use.
   */
  removal: Removal | 'unreadable';
  /** The earlier removal in that file, if there was one. */
  earlier?: Removal;
  /** The paths of the story within the content folder; empty if the story was deleted before. */
  storyPlaces: string[];
  /** Whether those paths were deleted. */
  isDeleted: boolean;
  /** The ids of other stories that contain a consent record of a person in this story. */
  storiesWithSameRecord: string[];
}

/**
 * Records a removal. Then deletes the story’s folder, unless the removal is a pause or is limited
 * to some uses. Writes the removal first, so that the story is withdrawn even if the deletion
 * fails. Needs only the name of the story’s folder, and not its files.
 *
 * @throws Error if the removal cannot be written; nothing is deleted then
 */
export async function recordRemoval(
  contentDir: string,
  request: RemovalRequest,
): Promise<RecordedRemoval> {
  const { id, on, uses, pause } = request;
  const file = `removals/${id}.yaml`;
  const storyPlaces = await findStoryPlaces(contentDir, id);
  const consents = (
    await Promise.all(storyPlaces.map((place) => readStoryConsents(contentDir, place)))
  ).flat();
  const requested: Removal = {
    id,
    // A release may have a later date than today, although the person gave it before this removal.
    removedOn: latest(on, ...findReleaseDays(consents)),
    ...(uses.length > 0 ? { uses: [...uses] } : {}),
    ...(await describeRemovedWords(contentDir, storyPlaces, consents)),
  };
  const earlier = await readEarlierRemoval(contentDir, file);
  const removal = earlier === 'unreadable' ? earlier : mergeRemovals(earlier, requested);
  if (removal !== 'unreadable') writeFile(contentDir, file, writeRemoval(removal));
  const isDeleted = uses.length === 0 && !pause;
  if (isDeleted) for (const place of storyPlaces) deletePlace(join(contentDir, place));
  return {
    file,
    removal,
    storyPlaces,
    isDeleted,
    storiesWithSameRecord: await findStoriesWithSameRecord(contentDir, consents, id),
    ...(earlier !== undefined && earlier !== 'unreadable' ? { earlier } : {}),
  };
}

/**
 * Finds every file and folder whose name is the id, in the folders of stories. Follows no links.
 */
async function findStoryPlaces(contentDir: string, id: string): Promise<string[]> {
  const { entries } = await listFolder(join(contentDir, 'stories'));
  const found = entries.map(async ({ name: kind }) => {
    const { entries: stories } = await listFolder(join(contentDir, 'stories', kind));
    return stories.filter(({ name }) => name === id).map(() => `stories/${kind}/${id}`);
  });
  return (await Promise.all(found)).flat();
}

/** Finds the days on which people released a story. */
function findReleaseDays(consents: readonly FieldGroup[]): PlainDate[] {
  return consents.flatMap(({ release }) => {
    const on = isFieldGroup(release) ? release['on'] : undefined;
    return typeof on === 'string' && isPlainDate(on) ? [on] : [];
  });
}

async function readEarlierRemoval(
  contentDir: string,
  file: string,
): Promise<Removal | 'unreadable' | undefined> {
  if (!exists(join(contentDir, file))) return undefined;
  const { text = '' } = await readTextFile(contentDir, file, largestText);
  return parseRemoval(file.slice('removals/'.length), text).removal ?? 'unreadable';
}

/** Whether the path is a file, a folder or a link, even a broken link. */
function exists(path: string): boolean {
  try {
    return Boolean(lstatSync(path));
  } catch {
    return false;
  }
}

function writeFile(contentDir: string, file: string, text: string): void {
  const path = join(contentDir, file);
  try {
    mkdirSync(join(contentDir, 'removals'), { recursive: true });
    writeAtomically(path, text);
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new Error(errors.notWritten(path, code), { cause });
  }
}

/** Deletes a folder or a file. Deletes a link, but not its target. */
function deletePlace(path: string): void {
  try {
    rmSync(path, { recursive: true });
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new Error(errors.notDeleted(path, code), { cause });
  }
}
