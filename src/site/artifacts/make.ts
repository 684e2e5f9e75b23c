import { rename, writeFile } from 'node:fs/promises';
import { makeDeck } from './deck.ts';
import { makePreview } from './preview.ts';
import type { Kept, Making } from './wanted.ts';
import { makeWord } from './word.ts';

/** Makes files one after another, each into its place in the cache, whole or not at all. */
export async function make(files: readonly Kept[], pictureDir: string): Promise<void> {
  for (const each of files) {
    await writeFile(`${each.file}.part`, await madeOf(each, pictureDir));
    await rename(`${each.file}.part`, each.file);
  }
}

/** The bytes of one file. */
export function madeOf(
  { maker, input }: Making,
  pictureDir: string,
): Uint8Array | Promise<Uint8Array> {
  switch (maker) {
    case 'deck':
      return makeDeck(input, pictureDir);
    case 'preview':
      return makePreview(input);
    case 'word':
      return makeWord(input);
  }
}
