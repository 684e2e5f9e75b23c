import { join } from 'node:path';
import { consentsOf, recordsOf } from '../../consent/consents-of.ts';
import type { Group } from '../../review/less.ts';
import { readText } from '../../library/folder.ts';
import { storyFolders } from '../../library/folders.ts';
import { storyFile } from '../../library/read-story.ts';
import { largestText } from '../../story/limits.ts';
import { isStoryId } from '../../story/story-id.ts';

/** What everyone in a story agreed to, as far as it can be read. */
export async function consentsAt(contentDir: string, place: string): Promise<Group[]> {
  return consentsOf(await textAt(contentDir, place));
}

/** The ids of the other stories in which a record of one of these consents stands. */
export async function otherStoriesOf(
  contentDir: string,
  consents: readonly Group[],
  id: string,
): Promise<string[]> {
  const records = recordsOf(consents);
  if (records.length === 0) return [];
  const { folders } = await storyFolders(contentDir);
  const others = folders.filter(({ name }) => name !== id && isStoryId(name));
  const found = others.map(async ({ name, place }) => {
    const text = await textAt(contentDir, place);
    // To read the front matter of every story would take seconds, and a no is waited for.
    if (!records.some((record) => text.includes(record))) return [];
    return recordsOf(consentsOf(text)).some((record) => records.includes(record)) ? [name] : [];
  });
  return [...new Set((await Promise.all(found)).flat())].toSorted();
}

async function textAt(contentDir: string, place: string): Promise<string> {
  const { text = '' } = await readText(join(contentDir, place), storyFile, largestText);
  return text;
}
