import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { mergeRemovals } from '../../story/merge-removals.ts';
import { listFolder } from '../../runtime/plain-files.ts';
import { isFieldGroup, type FieldGroup } from '../../story/plain-data.ts';
import { isPlainDate, latest, type PlainDate } from '../../story/plain-date.ts';
import type { Removal } from '../../story/schema/list-entries.ts';
import type { ToldUse } from '../../story/schema/told.ts';
import type { Use } from '../../story/vocabulary.ts';
import { withdrawalWords } from '../../words/withdrawal-en-gb.ts';
import {
  findLinkedTranslations,
  type LinkedTranslations,
  findStoriesWithSameRecord,
  readRemovedFacts,
} from './linked-stories.ts';
import { readRemovalFile, removalFileOf, writeRemovalFile } from './removal-file.ts';
import { deleteToldFile, readNotedUses } from './told-file.ts';
import { describeRemovedWords } from './removed-words.ts';

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
  /** The stories with the same words in another language. */
  linked: LinkedTranslations;
  /**
   * The addresses of the story’s recordings at a host. After the deletion, only git’s history may
   * contain them.
   */
  hostedAt: string[];
  /** Who noted that they used it. `unreadable` if the file that says so cannot be read. */
  notedUses: ToldUse[] | 'unreadable';
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
  const file = removalFileOf(id);
  const storyPlaces = await findStoryPlaces(contentDir, id);
  const facts = await Promise.all(storyPlaces.map((place) => readRemovedFacts(contentDir, place)));
  const consents = facts.flatMap((each) => each.consents);
  const hostedAt = [...new Set(facts.flatMap((each) => each.hostedAt ?? []))];
  const originals = facts.flatMap((each) => each.translationOf ?? []);
  const [original] = originals;
  const requested: Removal = {
    id,
    // A release may have a later date than today, although the person gave it before this removal.
    removedOn: latest(on, ...findReleaseDays(consents)),
    ...(uses.length > 0 ? { uses: [...uses] } : {}),
    ...(await describeRemovedWords(contentDir, storyPlaces, consents)),
    ...(original === undefined ? {} : { translationOf: original }),
    ...(uses.length === 0 && hostedAt.length > 0 ? { hostTakeDown: 'unconfirmed' } : {}),
  };
  const notedUses = await readNotedUses(contentDir, id, uses);
  const earlier = await readRemovalFile(contentDir, file);
  const removal = earlier === 'unreadable' ? earlier : mergeRemovals(earlier, requested);
  if (removal !== 'unreadable') writeRemovalFile(contentDir, file, removal);
  const isDeleted = uses.length === 0 && !pause;
  if (isDeleted) for (const place of storyPlaces) deletePlace(join(contentDir, place));
  // A file that cannot be read stays, because only a person can find in it whom to ring.
  if (isDeleted && notedUses !== 'unreadable') deleteToldFile(contentDir, id);
  return {
    file,
    removal,
    storyPlaces,
    isDeleted,
    storiesWithSameRecord: await findStoriesWithSameRecord(contentDir, consents, id),
    linked: await findLinkedTranslations(contentDir, id, originals),
    hostedAt,
    notedUses,
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

/** Deletes a folder or a file. Deletes a link, but not its target. */
function deletePlace(path: string): void {
  try {
    rmSync(path, { recursive: true });
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new Error(errors.notDeleted(path, code), { cause });
  }
}

/**
 * Records in a story's removal that the host no longer shows the recording, as somebody has seen.
 * Until then the register lists the take-down as not confirmed.
 *
 * @throws Error if no removal of the whole story can be read
 */
export async function confirmHostTakeDown(
  contentDir: string,
  id: string,
  on: PlainDate,
): Promise<RecordedRemoval> {
  const file = removalFileOf(id);
  const earlier = await readRemovalFile(contentDir, file);
  if (earlier === undefined || earlier === 'unreadable' || earlier.uses) {
    throw new Error(withdrawalWords.errors.hostWithoutRemoval(id));
  }
  const removal = { ...earlier, hostTakeDown: on };
  writeRemovalFile(contentDir, file, removal);
  return {
    ...{ file, removal, earlier },
    ...{ storyPlaces: [], isDeleted: false, storiesWithSameRecord: [], hostedAt: [] },
    notedUses: [],
    linked: { translations: [] },
  };
}
