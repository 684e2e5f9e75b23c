import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { countPicturePixels } from '../../library/open-picture.ts';
import { storyBudget } from '../../story/story-budget.ts';
import { isStoryId } from '../../story/story-id.ts';
import type { FileOnDisk } from '../file-inventory.ts';
import {
  addLetterRuns,
  createLetterRuns,
  removeLetterRuns,
  type LetterRuns,
} from '../match/letter-runs.ts';
import { isSamePicture, perceptualHash, turnedPerceptualHashes } from '../match/perceptual-hash.ts';
import {
  addProtectedPhrase,
  removeProtectedPhrases,
  type PhraseIndex,
} from '../match/phrase-index.ts';
import { runLength } from '../match/rolling-hash.ts';
import { decodeEscapes } from '../text/decode-escapes.ts';
import { separateMarkup } from '../text/separate-markup.ts';
import { indexText, wordsAt } from '../text/text-index.ts';
import { readFileBytes, readSourceTexts, type SourceTexts } from './source-texts.ts';
import type { StoryOnDisk } from './stories-on-disk.ts';

/** All data that could reveal a held-back story. The leak scan searches for these secrets. */
export interface HeldBackSecrets {
  /** Runs of 24 letters. */
  letterRuns: LetterRuns;
  /** Ids, names, and titles that are shorter than a run. */
  phrases: PhraseIndex;
  /** The name of a story's folder, by the SHA-256 of each file in the folder. */
  fileHashes: Map<string, string>;
  /** The perceptual hashes of pictures, turned and mirrored in every way. */
  pictureHashes: { story: string; hash: bigint }[];
}

/**
 * Collects the secrets of held-back stories.
 *
 * @param removedIds the ids of removed stories, whose folders may be deleted already
 */
export async function collectSecrets(
  stories: readonly StoryOnDisk[],
  removedIds: readonly string[],
): Promise<HeldBackSecrets> {
  const secrets: HeldBackSecrets = {
    letterRuns: createLetterRuns(),
    phrases: new Map(),
    fileHashes: new Map(),
    pictureHashes: [],
  };
  for (const id of removedIds) addId(secrets, id);
  for (const story of stories) await addStory(secrets, story);
  return secrets;
}

/**
 * The maximum number of letters and of names that are searched for in one story. The letters are
 * twice the text that the library reads from a story. A folder over the budget may have far more
 * text, but the library has read none of it.
 */
const maxLetters = 2 * storyBudget.textBytes;
const maxNames = 2000;

async function addStory(secrets: HeldBackSecrets, { name, files }: StoryOnDisk): Promise<void> {
  if (isStoryId(name)) addId(secrets, name);
  else addName(secrets, name, name);
  const remaining = { letters: maxLetters, names: maxNames };
  const pictures: CountedPicture[] = [];
  for (const file of files) {
    const bytes = readFileBytes(file);
    if (bytes.length > 0) secrets.fileHashes.set(sha256(bytes), name);
    if (!/\.mdx?$/i.test(file.path)) addName(secrets, withoutExtension(file.path), name);
    const pixels = await countPicturePixels(bytes);
    if (pixels !== undefined) pictures.push({ file, pixels });
    if (remaining.letters > 0) addTexts(secrets, readSourceTexts(file, bytes), name, remaining);
  }
  await addPictures(secrets, name, pictures);
}

/**
 * Adds texts and names until the remaining amount is used up. Subtracts them from the remaining
 * amount.
 */
function addTexts(
  secrets: HeldBackSecrets,
  { texts, names }: SourceTexts,
  story: string,
  remaining: { letters: number; names: number },
): void {
  for (const text of texts) {
    addText(secrets, text.slice(0, Math.max(remaining.letters, 0)), story);
    remaining.letters -= text.length;
  }
  for (const name of names.slice(0, Math.max(remaining.names, 0))) addName(secrets, name, story);
  remaining.names -= names.length;
}

interface CountedPicture {
  file: FileOnDisk;
  pixels: number;
}

/**
 * Adds the pictures of a story. Skips a story over the budget, because its pictures were never
 * decoded.
 */
async function addPictures(
  { pictureHashes }: HeldBackSecrets,
  story: string,
  pictures: readonly CountedPicture[],
): Promise<void> {
  const pixelsOfAll = pictures.reduce((sum, { pixels }) => sum + pixels, 0);
  if (pictures.length > storyBudget.pictures || pixelsOfAll > storyBudget.pixels) return;
  for (const { file } of pictures) {
    const hashes = await turnedPerceptualHashes(readFileBytes(file));
    pictureHashes.push(...hashes.map((hash) => ({ story, hash })));
  }
}

function addId({ phrases }: HeldBackSecrets, id: string): void {
  addProtectedPhrase(phrases, { kind: 'id', words: [id], story: id });
}

function addText({ letterRuns }: HeldBackSecrets, text: string, story: string): void {
  for (const plain of plainTexts(text)) addLetterRuns(letterRuns, indexText(plain), story);
}

/**
 * Returns every form of a text that a reader may see: with and without escapes, and without markup.
 */
function plainTexts(text: string): string[] {
  return decodeEscapes(text).flatMap((decoding) => {
    const { text: plain, attributeValues, tags } = separateMarkup(decoding);
    return [plain, attributeValues, tags];
  });
}

/**
 * Adds a name, a title or the name of a file, because even a short text of this kind can reveal a
 * story.
 */
function addName({ letterRuns, phrases }: HeldBackSecrets, text: string, story: string): void {
  const index = indexText(text);
  const words = wordsAt(index.text, 0).map((word) => word.toLowerCase());
  if (index.letters.length >= runLength) addLetterRuns(letterRuns, index, story);
  else if (words.length > 1) addProtectedPhrase(phrases, { kind: 'words', words, story });
  else if (index.letters.length > 1) addProtectedPhrase(phrases, { kind: 'name', words, story });
}

function withoutExtension(path: string): string {
  return basename(path).replace(/\.[^.]*$/, '');
}

/** Computes the SHA-256 of a file or a text, in hexadecimal. */
export function sha256(content: Buffer | string): string {
  return hash('sha256', content);
}

/** Removes the phrases of these public texts from the secrets. Longer texts stay secret. */
export function removeSharedNames(
  { phrases }: HeldBackSecrets,
  publicTexts: readonly string[],
): void {
  for (const text of publicTexts) removeProtectedPhrases(phrases, indexText(text));
}

/**
 * Removes from the secrets everything that these public files contain. Public files are stories
 * that may be shown, lists, and the library's own pages.
 */
export async function removeSharedContent(
  secrets: HeldBackSecrets,
  publicFiles: readonly FileOnDisk[],
): Promise<void> {
  for (const file of publicFiles) {
    const bytes = readFileBytes(file);
    secrets.fileHashes.delete(sha256(bytes));
    for (const text of readSourceTexts(file, bytes).texts) removeText(secrets, text);
    const hash = secrets.pictureHashes.length > 0 ? await perceptualHash(bytes) : undefined;
    if (hash !== undefined) removePicture(secrets, hash);
  }
}

function removeText({ letterRuns, phrases }: HeldBackSecrets, text: string): void {
  for (const plain of plainTexts(text)) {
    const index = indexText(plain);
    removeLetterRuns(letterRuns, index);
    removeProtectedPhrases(phrases, index);
  }
}

function removePicture(secrets: HeldBackSecrets, hash: bigint): void {
  secrets.pictureHashes = secrets.pictureHashes.filter(
    (picture) => !isSamePicture(picture.hash, hash),
  );
}
