import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { isStoryId } from '../story/story-id.ts';
import type { FileOnDisk } from './files.ts';
import { addLetters, forgetLetters, noLetters, runLength, type Letters } from './letters.ts';
import { isSameLook, lookOf, looksOf } from './picture-look.ts';
import { rowOf, wordsFrom } from './row.ts';
import { addSaid, forgetSaid, type AllSaid } from './said.ts';
import type { StoryOnDisk } from './stories-on-disk.ts';
import { bytesOf, toldBy } from './told.ts';
import { reading } from './reading.ts';
import { writings } from './unfold.ts';

/** What is looked for in an output: all that could give away a story held back. */
export interface Secrets {
  /** Two dozen letters in a row. */
  letters: Letters;
  /** Ids, names, and titles too short for that. */
  said: AllSaid;
  /** SHA-256 of every file beside a story. */
  files: Map<string, string>;
  /** How its pictures look, small and grey, however they are turned. */
  looks: { story: string; look: bigint }[];
}

/** Gathers what must not be found of these stories. */
export async function secretsOf(
  stories: readonly StoryOnDisk[],
  removedIds: readonly string[],
): Promise<Secrets> {
  const secrets: Secrets = { letters: noLetters(), said: new Map(), files: new Map(), looks: [] };
  for (const id of removedIds) addId(secrets, id);
  for (const story of stories) await addStory(secrets, story);
  return secrets;
}

async function addStory(secrets: Secrets, { name, files }: StoryOnDisk): Promise<void> {
  if (isStoryId(name)) addId(secrets, name);
  else addName(secrets, name, name);
  for (const file of files) {
    const bytes = bytesOf(file);
    if (bytes.length > 0) secrets.files.set(hashOf(bytes), name);
    const looks = await looksOf(bytes);
    secrets.looks.push(...looks.map((look) => ({ story: name, look })));
    const { texts, names } = toldBy(file);
    for (const text of texts) addText(secrets, text, name);
    for (const each of names) addName(secrets, each, name);
    if (!/\.mdx?$/i.test(file.path)) addName(secrets, withoutEnding(file.path), name);
  }
}

function addId({ said }: Secrets, id: string): void {
  addSaid(said, { what: 'id', words: [id], story: id });
}

function addText({ letters }: Secrets, text: string, story: string): void {
  for (const plain of plainTexts(text)) addLetters(letters, rowOf(plain), story);
}

/** Text as it may be read: as it stands, and with its entities undone and its markup taken out. */
function plainTexts(text: string): string[] {
  return writings(text).flatMap((writing) => {
    const { text: plain, values, tags } = reading(writing);
    return [plain, values, tags];
  });
}

/** A name, a title, the name of a file: telling, however short it is. */
function addName({ letters, said }: Secrets, text: string, story: string): void {
  const row = rowOf(text);
  const words = wordsFrom(row.text, 0).map((word) => word.toLowerCase());
  if (row.letters.length >= runLength) addLetters(letters, row, story);
  else if (words.length > 1) addSaid(said, { what: 'words', words, story });
  else if (row.letters.length > 1) addSaid(said, { what: 'name', words, story });
}

function withoutEnding(path: string): string {
  return basename(path).replace(/\.[^.]*$/, '');
}

/** The SHA-256 of a file or a text, in hexadecimal. */
export function hashOf(bytes: Buffer | string): string {
  return hash('sha256', bytes);
}

/** Takes out the names that these files hold too, and nothing else. */
export function forgetNames({ said }: Secrets, texts: readonly string[]): void {
  for (const text of texts) forgetSaid(said, rowOf(text));
}

/** Takes out what these files hold too: stories that may be shown, lists, and the library's own pages. */
export async function forgetShared(secrets: Secrets, shared: readonly FileOnDisk[]): Promise<void> {
  for (const file of shared) {
    const bytes = bytesOf(file);
    secrets.files.delete(hashOf(bytes));
    for (const text of toldBy(file).texts) forgetText(secrets, text);
    const look = secrets.looks.length > 0 ? await lookOf(bytes) : undefined;
    if (look !== undefined)
      secrets.looks = secrets.looks.filter((each) => !isSameLook(each.look, look));
  }
}

function forgetText({ letters, said }: Secrets, text: string): void {
  for (const plain of plainTexts(text)) {
    const row = rowOf(plain);
    forgetLetters(letters, row);
    forgetSaid(said, row);
  }
}
