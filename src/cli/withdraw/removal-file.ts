import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTextFile } from '../../runtime/plain-files.ts';
import { writeAtomically } from '../../runtime/write-files.ts';
import type { Removal } from '../../story/schema/list-entries.ts';
import { largestText } from '../../story/size-limits.ts';
import { parseRemoval, writeRemoval } from '../../story/source/parse-removal.ts';
import { withdrawalWords } from '../../words/withdrawal-en-gb.ts';

/** Returns the path of a story’s removal within the content folder. */
export function removalFileOf(id: string): string {
  return `removals/${id}.yaml`;
}

/** Reads a removal that was recorded before; undefined if there is none. */
export async function readRemovalFile(
  contentDir: string,
  file: string,
): Promise<Removal | 'unreadable' | undefined> {
  if (!exists(join(contentDir, file))) return undefined;
  const { text = '' } = await readTextFile(contentDir, file, largestText);
  return parseRemoval(file.slice('removals/'.length), text).removal ?? 'unreadable';
}

/** @throws Error if the removal cannot be written */
export function writeRemovalFile(contentDir: string, file: string, removal: Removal): void {
  const path = join(contentDir, file);
  try {
    mkdirSync(join(contentDir, 'removals'), { recursive: true });
    writeAtomically(path, writeRemoval(removal));
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new Error(withdrawalWords.errors.notWritten(path, code), { cause });
  }
}

/** Whether there is a file, a folder or a link, even a broken one. */
function exists(path: string): boolean {
  try {
    return Boolean(lstatSync(path));
  } catch {
    return false;
  }
}
