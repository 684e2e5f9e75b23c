import { join } from 'node:path/posix';
import type { PeopleToRing } from '../checks/story-for-lead.ts';
import { localBranch } from '../desk-settings/desk-backend.ts';
import { toldFolder, whomToRing } from '../library/read-told.ts';
import { trimmedOutput, type Git } from '../runtime/git.ts';
import { told } from '../story/schema/told.ts';
import { parseEntry } from '../story/source/parse-entry.ts';
import { toldWords } from '../words/told-en-gb.ts';

/**
 * Reads whom to ring after a no to a story: everyone who noted that they used it.
 *
 * @param git git in the work tree of the desk. Nothing is written
 * @param contentPath the content folder within the repository
 */
export async function readWhomToRing(
  git: Git,
  contentPath: string,
  { slug }: { slug: string },
): Promise<PeopleToRing> {
  const file = `${toldFolder}/${slug.split('/')[0] ?? ''}.yaml`;
  const blob = `${localBranch}:${join(contentPath, file)}`;
  const text = await trimmedOutput(git('cat-file', 'blob', blob));
  if (text === undefined) return { ring: [] };
  const { data } = parseEntry(text, '.yaml', told);
  return { ring: data ? whomToRing(data.shown) : [toldWords.ring.unreadable(file)] };
}
