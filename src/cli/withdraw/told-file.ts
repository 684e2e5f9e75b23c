import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { toldFolder, whomToRing } from '../../library/read-told.ts';
import { readTextFile } from '../../runtime/plain-files.ts';
import { told, type ToldUse } from '../../story/schema/told.ts';
import { largestText } from '../../story/size-limits.ts';
import { parseEntry } from '../../story/source/parse-entry.ts';
import type { Use } from '../../story/vocabulary.ts';
import { toldWords } from '../../words/told-en-gb.ts';

const words = toldWords.ring;

/** Returns the path of the file that says what came of a story, within the content folder. */
export function toldFileOf(id: string): string {
  return `${toldFolder}/${id}.yaml`;
}

/**
 * Reads who noted that they used a story, before the file is deleted with the story. A use that was
 * not refused is left out.
 *
 * @param removedUses the uses that are removed; empty for the whole story
 * @returns `unreadable` if the file is there and cannot be read
 */
export async function readNotedUses(
  contentDir: string,
  id: string,
  removedUses: readonly Use[],
): Promise<ToldUse[] | 'unreadable'> {
  const { text, finding } = await readTextFile(contentDir, toldFileOf(id), largestText);
  if (text === undefined) return finding.rule === 'file-missing' ? [] : 'unreadable';
  const { data } = parseEntry(text, '.yaml', told);
  if (!data) return 'unreadable';
  return data.shown.filter(({ use }) => removedUses.length === 0 || removedUses.includes(use));
}

/** Deletes the file that says what came of a story. */
export function deleteToldFile(contentDir: string, id: string): void {
  rmSync(join(contentDir, toldFileOf(id)), { force: true, recursive: true });
}

/** Writes whom to ring after a no: everyone who noted a use, each once for a way to reach them. */
export function ringLines(id: string, noted: readonly ToldUse[] | 'unreadable'): string[] {
  if (noted === 'unreadable') return [`  [ ] ${words.unreadable(toldFileOf(id))}`];
  if (noted.length === 0) return [`  ${words.nobody}`];
  return whomToRing(noted).map((line) => `  [ ] ${line}`);
}
