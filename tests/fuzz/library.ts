import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary, type Library } from '../../src/library/library.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { noise } from '../support/noise.ts';
import { filesIn, newFolder } from '../support/run.ts';
import { today, type Typed } from '../support/valid-story.ts';

/** A word that stands in every text of the story, its names and the names of its files. */
export const canary = 'Zqcanary';
/** The story’s id, and its folder in the content folder. */
export const id = 'k7m2qx';
export const folder = `stories/young-person/${id}`;

/** A library of one story, which is valid and approved and has every sort of file beside it. */
export interface OneStory {
  contentDir: string;
  /** What each file holds before anybody touches it. */
  whole: ReadonlyMap<string, Buffer>;
}

const sentence = (words: string) => `${canary} ${words}.`;

/** Writes the library that is damaged again and again. */
export async function putOneStory(): Promise<OneStory> {
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
  return { contentDir, whole: filesIn(contentDir) };
}

/** Gives a front matter its texts, names and files. */
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

/** Reads the library as it lies there now. */
export function read(contentDir: string): Promise<Library> {
  return readLibrary({ contentDir, on: today, audience: 'public' });
}

/** Does something, and puts every file back as it was. */
export async function afterwardsAsBefore(
  { contentDir, whole }: OneStory,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act();
  } finally {
    const now = filesIn(contentDir);
    for (const path of now.keys()) if (!whole.has(path)) rmSync(join(contentDir, path));
    for (const [path, bytes] of whole)
      if (!now.get(path)?.equals(bytes)) put(contentDir, path, bytes);
  }
}
