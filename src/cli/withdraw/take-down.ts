import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addNo } from '../../review/add-no.ts';
import { isGroup, type Group } from '../../review/less.ts';
import { listFolder, readText } from '../../library/folder.ts';
import { largestText } from '../../story/limits.ts';
import { isPlainDate, latest, type PlainDate } from '../../story/plain-date.ts';
import type { Removal } from '../../story/schema/lists.ts';
import { readRemoval, writeRemoval } from '../../story/source/removal.ts';
import type { Use } from '../../story/vocabulary.ts';
import { consentsAt, otherStoriesOf } from './same-record.ts';

/** A no as somebody said it. */
export interface No {
  id: string;
  /** The day it was said. */
  on: PlainDate;
  /** The uses it speaks of; none for the whole story. */
  uses: readonly Use[];
  /** Whether the story's folder stays, for another release to come. */
  pause: boolean;
}

/** What was done about a no. */
export interface TakenDown {
  /** The removal's path within the content folder. */
  file: string;
  /** What it says now; `unreadable` where a broken one lay there, which is a no to everything and was left alone. */
  removal: Removal | 'unreadable';
  /** What it said before, where there was one. */
  earlier?: Removal;
  /** Where the story lay, within the content folder; empty where it was gone already. */
  places: string[];
  /** Whether what lay there was deleted. */
  isDeleted: boolean;
  /** Other stories with a record of somebody in this one: a copy of it, or theirs as well. */
  alsoIn: string[];
}

/**
 * Writes a no down and, where it is one to the whole story and no pause, deletes the story: in this
 * order, so that however it ends the story is down. Asks nothing of the story but its folder's name.
 *
 * @throws Error where the removal cannot be written; nothing has been deleted then
 */
export async function takeDown(contentDir: string, no: No): Promise<TakenDown> {
  const file = `removals/${no.id}.yaml`;
  const places = await placesOf(contentDir, no.id);
  const consents = (await Promise.all(places.map((place) => consentsAt(contentDir, place)))).flat();
  const days = releaseDays(consents);
  const said: Removal = {
    id: no.id,
    // A yes can be dated ahead. It was given before this no all the same, and must not outlive it.
    removedOn: latest(no.on, ...days),
    ...(no.uses.length > 0 ? { uses: [...no.uses] } : {}),
  };
  const earlier = await recorded(contentDir, file);
  const removal = earlier === 'unreadable' ? earlier : addNo(earlier, said);
  if (removal !== 'unreadable') write(contentDir, file, writeRemoval(removal));
  const isDeleted = no.uses.length === 0 && !no.pause;
  if (isDeleted) for (const place of places) remove(join(contentDir, place));
  const isKept = earlier !== undefined && earlier !== 'unreadable';
  const alsoIn = await otherStoriesOf(contentDir, consents, no.id);
  return { file, removal, places, isDeleted, alsoIn, ...(isKept ? { earlier } : {}) };
}

/** Whatever is named by the id where stories lie, of any kind or none. Links are not followed. */
async function placesOf(contentDir: string, id: string): Promise<string[]> {
  const { entries } = await listFolder(join(contentDir, 'stories'));
  const found = entries.map(async ({ name: kind }) => {
    const { entries: stories } = await listFolder(join(contentDir, 'stories', kind));
    return stories.filter(({ name }) => name === id).map(() => `stories/${kind}/${id}`);
  });
  return (await Promise.all(found)).flat();
}

/** The days on which people released a story. */
function releaseDays(consents: readonly Group[]): PlainDate[] {
  return consents.flatMap(({ release }) => {
    const on = isGroup(release) ? release['on'] : undefined;
    return typeof on === 'string' && isPlainDate(on) ? [on] : [];
  });
}

/** The removal that lies there already. */
async function recorded(dir: string, file: string): Promise<Removal | 'unreadable' | undefined> {
  if (!lies(join(dir, file))) return undefined;
  const { text = '' } = await readText(dir, file, largestText);
  return readRemoval(file.slice('removals/'.length), text).removal ?? 'unreadable';
}

function lies(path: string): boolean {
  try {
    return Boolean(lstatSync(path));
  } catch {
    return false;
  }
}

/** Writes a file whole or not at all. */
function write(contentDir: string, file: string, text: string): void {
  const path = join(contentDir, file);
  try {
    mkdirSync(join(contentDir, 'removals'), { recursive: true });
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new Error(
      `The no cannot be written to ${path} (${code}), and nothing was deleted. See whether you may write there and the disk has room, then run the same command again.`,
      { cause },
    );
  }
}

/** Deletes what lies there; of a link the link alone. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true });
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new Error(
      `The no is written and takes the story down at the next build, but ${path} could not be deleted (${code}). Delete it by hand, then run the same command again.`,
      { cause },
    );
  }
}
