import { createHash } from 'node:crypto';
import { addText, forgetText, noRuns, runLength, wordsOf, type Runs } from './runs.ts';
import { isStoryId } from '../../story/story-id.ts';
import { textsIn } from './open.ts';
import { readings } from './unfold.ts';
import { isSameLook, lookOf } from './picture-look.ts';
import type { FileOnDisk, StoryOnDisk } from './stories-on-disk.ts';

/** What is looked for in an output: all that could give away a story held back. */
export interface Secrets {
  /** Five words in a row. */
  runs: Runs;
  /** Names, titles and file names of at most five words, whole. */
  wholes: Runs;
  /** Names, places and titles of a single word; they count only where they are written as names. */
  names: Map<string, string>;
  /** Ids of the stories. */
  ids: Map<string, string>;
  /** SHA-256 of every file beside a story. */
  files: Map<string, string>;
  /** How its pictures look, small and grey, so that other sizes of them are known too. */
  looks: Map<string, bigint>;
}

/** Gathers what must not be found of these stories. */
export async function secretsOf(
  stories: readonly StoryOnDisk[],
  removedIds: readonly string[],
): Promise<Secrets> {
  const secrets: Secrets = {
    runs: noRuns(),
    wholes: noRuns(),
    names: new Map(),
    ids: new Map(removedIds.map((id) => [id, id])),
    files: new Map(),
    looks: new Map(),
  };
  for (const story of stories) await addStory(secrets, story);
  return secrets;
}

async function addStory(secrets: Secrets, { name, files }: StoryOnDisk): Promise<void> {
  if (isStoryId(name)) secrets.ids.set(name, name);
  else addWhole(secrets, name, name);
  for (const { path, bytes } of files) {
    secrets.files.set(hashOf(bytes), name);
    if (!/\.mdx?$/i.test(path)) addWhole(secrets, path, name);
    const look = await lookOf(bytes);
    if (look !== undefined) secrets.looks.set(`${name}/${path}`, look);
    else for (const { text } of await textsOrNone(path, bytes)) addWords(secrets, text, name);
  }
}

/** A text of a story; its names stand by themselves, and its title however short it is. */
function addWords(secrets: Secrets, text: string, story: string): void {
  addText(secrets.runs, wordsOf(text), story);
  for (const [, value = ''] of text.matchAll(naming)) {
    const plain = value.replace(/^["'>|\s-]+|["'\s]+$/g, '');
    if (/^[\p{L}\p{M}’'-]{2,}$/u.test(plain)) secrets.names.set(plain.toLowerCase(), story);
    else addWhole(secrets, plain, story);
  }
}

/** A longer one is found by its runs of five. */
function addWhole({ wholes }: Secrets, text: string, story: string): void {
  const words = wordsOf(text);
  if (words.length > 1 && words.length <= runLength) addText(wholes, words, story);
}

/** The fields that name: a person, a place, the story itself. */
const naming = /^[\s-]*(?:name|place|title|by):[ \t]*(\S.*)$/gm;

/** What cannot be opened beside a held-back story tells nobody anything. */
async function textsOrNone(path: string, bytes: Buffer) {
  try {
    return await textsIn(path, bytes);
  } catch {
    return [];
  }
}

/** The SHA-256 of a file, in hexadecimal. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Takes out what these files hold too: stories that may be shown, lists, and the library's own pages. */
export async function forgetShared(
  { runs, wholes, names, files, looks }: Secrets,
  shared: readonly FileOnDisk[],
): Promise<void> {
  for (const { path, bytes } of shared) {
    files.delete(hashOf(bytes));
    const look = await lookOf(bytes);
    if (look === undefined) {
      for (const { text } of await textsOrNone(path, bytes)) {
        for (const reading of readings(text)) {
          const words = wordsOf(reading);
          forgetText(runs, words);
          forgetText(wholes, words);
          for (const word of words) names.delete(word);
        }
      }
    }
    for (const [place, each] of looks) {
      if (look !== undefined && isSameLook(each, look)) looks.delete(place);
    }
  }
}
