import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary, type Library } from '../../src/library/read-library.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { noise } from '../support/noise.ts';
import { filesIn, newFolder } from '../support/run.ts';
import { today, type Typed } from '../support/valid-story.ts';

/** A word that is in every text and name of the story, and in the names of its files. */
export const canary = 'Zqcanary';
export const id = 'k7m2qx';
/** The path of the story's folder in the content folder. */
export const folder = `stories/young-person/${id}`;

/** A library of one story, which is valid and approved and has every kind of attachment. */
export interface OneStoryLibrary {
  contentDir: string;
  /** The bytes of each file before any mutation, by path. */
  originalFiles: ReadonlyMap<string, Buffer>;
}

const sentence = (words: string) => `${canary} ${words}.`;

/** Writes the library that every run mutates. */
export async function putOneStory(): Promise<OneStoryLibrary> {
  const contentDir = newFolder();
  putLists(contentDir);
  put(contentDir, 'library.yaml', 'organisation: Fennisby\nembedHosts: [video.example.org]\n');
  await putStory(contentDir, {
    id,
    body: `${sentence('came on a Tuesday, and the *next* one')}\n\n<Moment>\n\n${sentence('did not talk')}\n\n</Moment>\n\n- ${sentence('listened')}\n- [${canary}](https://example.org/a)\n`,
    files: {
      [`${canary}.jpg`]: await noise(1),
      'words.vtt': `WEBVTT\n\n00:00.000 --> 00:04.000\n<v ${canary}>${sentence('came')}\n`,
      'words.md': `${sentence('came on a Tuesday')}\n`,
    },
    change: putTexts,
  });
  return { contentDir, originalFiles: filesIn(contentDir) };
}

/** Sets texts, names and files in a front matter. */
export function putTexts(data: Typed): void {
  const [teller, brother] = data['people'] as Typed[];
  Object.assign(data, {
    title: `About ${canary}`,
    summary: sentence('in a line'),
    pullQuote: sentence('said so'),
    inBrief: sentence('in brief'),
    discussion: [sentence('who'), sentence('why')],
    place: canary,
    image: { src: `./${canary}.jpg`, alt: canary, shows: 'object' },
    recording: {
      hostedAt: 'https://video.example.org/1',
      captions: './words.vtt',
      transcript: './words.md',
      shows: 'neither',
    },
  });
  Object.assign(teller ?? {}, { name: canary, description: `${canary}, 16` });
  Object.assign(brother ?? {}, { description: `brother of ${canary}` });
}

/** Reads the library from its current files. */
export function readFuzzLibrary(contentDir: string): Promise<Library> {
  return readLibrary({ contentDir, on: today, audience: 'public' });
}

/** Runs an action, and restores every file afterwards. */
export async function restoreAfterwards(
  { contentDir, originalFiles }: OneStoryLibrary,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act();
  } finally {
    const files = filesIn(contentDir);
    for (const path of files.keys()) if (!originalFiles.has(path)) rmSync(join(contentDir, path));
    for (const [path, bytes] of originalFiles)
      if (!files.get(path)?.equals(bytes)) put(contentDir, path, bytes);
  }
}
