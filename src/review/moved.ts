import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basename, dirname } from 'node:path/posix';
import { isLessOfANo } from './add-no.ts';
import { consentsOf, recordsOf } from '../consent/consents-of.ts';
import { isGroup, isText } from './less.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { Removal } from '../story/schema/lists.ts';
import { readRemoval } from '../story/source/removal.ts';
import type { Since } from './since.ts';

/** A story's file as it was, where it lay before. */
export interface Before {
  id: string;
  was: string;
}

/**
 * What a story's file said before where it lay somewhere else: as another kind of story, or under
 * another id with somebody's record in it. A yes belongs to a person and not to a folder, so moving
 * the folder makes it no wider.
 *
 * @param file the file as it is now
 * @param now its text
 * @param gone the files of stories that were there before and are not any more
 */
export function movedFrom(
  contentDir: string,
  file: string,
  now: string,
  gone: readonly string[],
  before: Since['before'],
): Before[] {
  const records = recordsOf(consentsOf(now));
  return gone
    .filter((each) => !existsSync(join(contentDir, each)))
    .flatMap((each) => {
      const was = before(each);
      if (was === undefined) return [];
      const id = idOf(each);
      const isSame =
        id === idOf(file) || recordsOf(consentsOf(was)).some((each) => records.includes(each));
      return isSame ? [{ id, was }] : [];
    });
}

/**
 * Whether a no to a story does not reach where it lies now: what is recorded for its old id is not
 * for its new one, and not everybody has released it since.
 */
export function leavesNoBehind(
  contentDir: string,
  file: string,
  now: string,
  earlier: readonly Before[],
): boolean {
  const is = removalOf(contentDir, idOf(file));
  return earlier.some(({ id }) => {
    const was = id === idOf(file) ? undefined : removalOf(contentDir, id);
    if (was === undefined || is === 'unreadable') return false;
    if (was === 'unreadable') return is === undefined || is.uses !== undefined;
    return (is === undefined || isLessOfANo(was, is)) && !isReleasedSince(now, was.removedOn);
  });
}

/** Whether a story's file is deleted in which someone had said no, and no removal says so. */
export function leavesNothing(contentDir: string, file: string, was: string | undefined): boolean {
  if (was === undefined || removalOf(contentDir, idOf(file)) !== undefined) return false;
  return consentsOf(was).some(({ withdrawnOn }) => isText(withdrawnOn));
}

function removalOf(contentDir: string, id: string): Removal | 'unreadable' | undefined {
  const path = join(contentDir, 'removals', `${id}.yaml`);
  if (!existsSync(path)) return undefined;
  return readRemoval(`${id}.yaml`, readFileSync(path, 'utf8')).removal ?? 'unreadable';
}

function isReleasedSince(text: string, day: PlainDate): boolean {
  const given = consentsOf(text).flatMap(({ release }) =>
    isGroup(release) ? [release['on']] : [],
  );
  return given.length > 0 && given.every((on) => isText(on) && on > day);
}

function idOf(file: string): string {
  return basename(dirname(file));
}
