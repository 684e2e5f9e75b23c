import { rename, writeFile } from 'node:fs/promises';
import { makeDeck } from './deck.ts';
import type { Kept } from './wanted.ts';

/** What makes each sort of file. */
const makers = { deck: makeDeck } satisfies Record<Kept['maker'], unknown>;

/** Makes files one after another, each into its place in the cache, whole or not at all. */
export async function make(files: readonly Kept[], pictureDir: string): Promise<void> {
  for (const { maker, input, file } of files) {
    await writeFile(`${file}.part`, await makers[maker](input, pictureDir));
    await rename(`${file}.part`, file);
  }
}
