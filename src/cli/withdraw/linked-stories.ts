import { join } from 'node:path';
import {
  findConsents,
  findConsentsInSource,
  recordReferences,
} from '../../consent/find-consents.ts';
import { findHostedAddress } from '../../consent/host-take-down.ts';
import { readFrontMatterField } from '../../checks/front-matter-field.ts';
import { storyFileName } from '../../library/read-story.ts';
import { findStoryFolders } from '../../library/story-folders.ts';
import { readTextFile } from '../../runtime/plain-files.ts';
import type { FieldGroup } from '../../story/plain-data.ts';
import { largestText } from '../../story/size-limits.ts';
import { parseFrontMatter } from '../../story/source/parse-front-matter.ts';
import { isStoryId } from '../../story/story-id.ts';

/** What a removal has to know of a story before the story is deleted. */
export interface RemovedFacts {
  /** The consents of everyone in the story. */
  consents: FieldGroup[];
  /** The address of its recording at a host. */
  hostedAt?: string;
  /** The id of the story that it is a translation of. */
  translationOf?: string;
}

/** Reads what a removal has to know of a story, as far as the story's file can be read. */
export async function readRemovedFacts(contentDir: string, place: string): Promise<RemovedFacts> {
  const source = await readStoryFile(contentDir, place);
  const data = parseFrontMatter(source);
  const hostedAt = findHostedAddress(data);
  const original = readFrontMatterField(data, 'translationOf');
  return {
    consents: findConsents(data),
    ...(hostedAt === undefined ? {} : { hostedAt }),
    ...(original !== undefined && isStoryId(original) ? { translationOf: original } : {}),
  };
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

/** The stories with the same words in another language. */
export interface LinkedTranslations {
  /** The id of the story that the removed one translated, if it is in the library. */
  original?: string;
  /** The ids of its translations, sorted. */
  translations: string[];
}

/**
 * Finds the original and the translations of a story in the content folder. A no to one of them may
 * be meant for the others, and only people can say so.
 *
 * @param originals the ids that the story’s own files name as its original
 */
export async function findLinkedTranslations(
  contentDir: string,
  id: string,
  originals: readonly string[],
): Promise<LinkedTranslations> {
  const { folders } = await findStoryFolders(contentDir);
  const others = folders.filter(({ name }) => name !== id && isStoryId(name));
  const original = others.find(({ name }) => originals.includes(name))?.name;
  const found = others.map(async ({ name, place }) => {
    const text = await readStoryFile(contentDir, place);
    // Parsing every story takes seconds, so only stories that contain the id are parsed.
    if (!text.includes(id)) return [];
    return readFrontMatterField(parseFrontMatter(text), 'translationOf') === id ? [name] : [];
  });
  const translations = [...new Set((await Promise.all(found)).flat())].toSorted();
  return { ...(original === undefined ? {} : { original }), translations };
}

/** Reads the file of a story; empty if it cannot be read. */
export async function readStoryFile(contentDir: string, place: string): Promise<string> {
  const { text = '' } = await readTextFile(join(contentDir, place), storyFileName, largestText);
  return text;
}
