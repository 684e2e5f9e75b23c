import { join } from 'node:path';
import { findConsentsInSource, recordReferences } from '../../consent/find-consents.ts';
import { storyFileName } from '../../library/read-story.ts';
import { findStoryFolders } from '../../library/story-folders.ts';
import { readTextFile } from '../../runtime/plain-files.ts';
import type { FieldGroup } from '../../story/plain-data.ts';
import { largestText } from '../../story/size-limits.ts';
import { isStoryId } from '../../story/story-id.ts';

/** Reads the consents of everyone in a story. Returns those that can be read. */
export async function readStoryConsents(contentDir: string, place: string): Promise<FieldGroup[]> {
  return findConsentsInSource(await readStoryFile(contentDir, place));
}

/**
 * Finds other stories that contain a record of one of these consents: copies of the story, and
 * other stories of the same people.
 *
 * @param id the id of the story itself
 * @returns ids, sorted
 */
export async function findStoriesWithSameRecord(
  contentDir: string,
  consents: readonly FieldGroup[],
  id: string,
): Promise<string[]> {
  const records = recordReferences(consents);
  if (records.length === 0) return [];
  const { folders } = await findStoryFolders(contentDir);
  const others = folders.filter(({ name }) => name !== id && isStoryId(name));
  const found = others.map(async ({ name, place }) => {
    const text = await readStoryFile(contentDir, place);
    // Parsing the front matter of every story takes seconds, so only stories that contain a
    // reference are parsed.
    if (!records.some((record) => text.includes(record))) return [];
    const references = recordReferences(findConsentsInSource(text));
    return references.some((record) => records.includes(record)) ? [name] : [];
  });
  return [...new Set((await Promise.all(found)).flat())].toSorted();
}

async function readStoryFile(contentDir: string, place: string): Promise<string> {
  const { text = '' } = await readTextFile(join(contentDir, place), storyFileName, largestText);
  return text;
}
