import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicStory } from '../../library/public-story.ts';
import { sealText, unsealText } from '../../runtime/sealed-text.ts';
import { writeAtomically } from '../../runtime/write-files.ts';
import type { PagePicture } from '../../story/body/body-html.ts';
import type { Issue } from '../../story/issue.ts';

/** A held-back story as `npm run dev` shows it, with the reasons. A build never writes one. */
export interface HeldBackStory {
  /** The last part of the address of its page. */
  id: string;
  /** The path of its folder in the content folder. */
  folder: string;
  /** The story itself, where it could be read. */
  story?: PublicStory;
  /** The pictures of the story, as data in their addresses, by their names in the story. */
  pictures: Record<string, PagePicture>;
  issues: Issue[];
}

/** The environment variable with the key of this start, which no file contains. */
export const heldBackKeyVariable = 'LIBRARY_HELD_BACK_KEY';

const fileName = 'held-back.sealed';

/**
 * Writes the held-back stories into the handoff of `npm run dev`, encrypted. A run that is killed
 * leaves its files, and the key is gone then.
 */
export function writeHeldBackStories(
  folder: string,
  stories: readonly HeldBackStory[],
  key: string,
): void {
  mkdirSync(folder, { recursive: true });
  writeAtomically(join(folder, fileName), sealText(JSON.stringify(stories), key));
}

/** Reads the held-back stories. Only the handoff of `npm run dev` has any. */
export function readHeldBackStories(folder: string): HeldBackStory[] {
  const key = process.env[heldBackKeyVariable] ?? '';
  return JSON.parse(unsealText(readFileSync(join(folder, fileName)), key)) as HeldBackStory[];
}
