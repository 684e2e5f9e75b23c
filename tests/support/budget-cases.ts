import { linkSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { put, putStory, type StoryToPut } from './content-folder.ts';
import { blackPng } from './crafted-files.ts';
import type { HeldBackCase, MarkedStory } from './held-back-cases.ts';
import { validBody } from './valid-story.ts';

// Story folders that exceed the budget, one for each kind of cost that the budget counts.

/** Writes a valid story with files beside it. */
function withFiles(
  makeFiles: (marked: MarkedStory) => NonNullable<StoryToPut['files']>,
  rest: Omit<StoryToPut, 'id' | 'files'> = {},
): HeldBackCase['write'] {
  return async (contentDir, marked) => {
    const { change, ...others } = rest;
    await putStory(contentDir, {
      id: marked.id,
      files: makeFiles(marked),
      body: `${validBody}\n${marked.canary} stood by the door.\n`,
      change: (data) => {
        data['title'] = `About ${marked.canary}`;
        change?.(data);
      },
      ...others,
    });
  };
}

/** Writes only the story's own file. */
const withSource =
  (source: (canary: string) => string): HeldBackCase['write'] =>
  (contentDir, { id, canary }) => {
    put(contentDir, `stories/young-person/${id}/index.mdx`, source(canary));
    return Promise.resolve();
  };

/**
 * Writes a valid story with several copies of one file. The copies share the disk space of one
 * file.
 */
const withCopies =
  (count: number, name: string, bytes: () => Uint8Array): HeldBackCase['write'] =>
  async (contentDir, marked) => {
    await withFiles(() => ({ [`0-${name}`]: bytes() }))(contentDir, marked);
    const folder = join(contentDir, 'stories/young-person', marked.id);
    for (let copy = 1; copy < count; copy += 1)
      linkSync(join(folder, `0-${name}`), join(folder, `${String(copy)}-${name}`));
  };

const named = (count: number, ending: string, content: string | Uint8Array) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${String(at)}.${ending}`, content]),
  );

/** A ZIP package of many members with the same content, without a central directory. */
function packageOf(count: number, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const header = Buffer.alloc(31);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(1, 26);
  header.write('a', 30);
  return Buffer.concat(Array.from({ length: count }, () => [header, packed]).flat());
}

const figure = '<Figure src="./large.png" alt="A wall" shows="object">\n\n</Figure>\n\n';
const apostrophes = (bytes: number) => "'a ".repeat(bytes / 3);
const recording = {
  hostedAt: 'https://video.example.org/1',
  captions: './words.vtt',
  transcript: './words.md',
  shows: 'neither',
};

/** Each case with the rule that holds its story back. */
export const budgetCases: readonly HeldBackCase[] = [
  {
    description: 'two hundred text files of short lines',
    rule: 'over-budget',
    write: withFiles(() => named(200, 'txt', 'a\n'.repeat(32_000))),
  },
  {
    description: 'ten text files of short lines',
    rule: 'over-budget',
    write: withFiles(() => named(10, 'txt', 'a\n'.repeat(32_000))),
  },
  {
    description: 'three text files of short lines',
    rule: 'over-budget',
    write: withFiles(() => named(3, 'txt', 'a\n'.repeat(32_000))),
  },
  {
    description: 'a Word file with a hundred thousand files inside',
    rule: 'over-budget',
    write: withFiles(({ canary }) => ({ [`${canary}.docx`]: packageOf(180_000, Buffer.alloc(0)) })),
  },
  {
    description: 'a Word file that becomes very large when it is unpacked',
    rule: 'over-budget',
    write: withFiles(({ canary }) => ({
      [`${canary}.docx`]: packageOf(30, Buffer.alloc(1_000_000, 'words ')),
    })),
  },
  {
    description: 'a file that unpacks to a gigabyte',
    rule: 'over-budget',
    write: withFiles(({ canary }) => ({
      [`${canary}.zip`]: packageOf(64, Buffer.alloc(2 ** 24)),
    })),
  },
  {
    description: 'twenty megabytes of dashes in the fields',
    rule: 'file-too-large',
    write: withSource(
      (canary) => `---\ntitle: ${canary}\na:\n  ${'- '.repeat(10_000_000)}b\n---\n`,
    ),
  },
  {
    description: 'twenty megabytes of lines with a dash',
    rule: 'file-too-large',
    write: withSource((canary) => `---\ntitle: ${canary}\n${'-\n'.repeat(10_000_000)}`),
  },
  {
    description: 'twenty megabytes of dashes beside the story',
    rule: 'file-too-large',
    write: withFiles(() => ({ 'notes.yaml': '- '.repeat(10_000_000) })),
  },
  {
    description: 'thirty megabytes of words',
    rule: 'file-too-large',
    write: withSource(
      (canary) => `---\ntitle: ${canary}\n---\n\n${'several words '.repeat(2_200_000)}`,
    ),
  },
  {
    description: 'thirty megabytes of words beside the story',
    rule: 'file-too-large',
    write: withFiles(() => ({ 'notes.txt': 'several words '.repeat(2_200_000) })),
  },
  {
    description: 'six hundred figures of one large picture',
    rule: 'over-budget',
    write: withFiles(() => ({ 'large.png': blackPng(7000, 7000) }), {
      body: `${validBody}\n${figure.repeat(600)}`,
    }),
  },
  {
    description: 'six hundred large pictures',
    rule: 'over-budget',
    write: withCopies(600, 'large.png', () => blackPng(7000, 7000)),
  },
  {
    description: 'fifty pictures',
    rule: 'over-budget',
    write: withCopies(50, 'small.png', () => blackPng(70, 70)),
  },
  {
    description: 'four large pictures',
    rule: 'over-budget',
    write: withCopies(4, 'large.png', () => blackPng(7000, 7000)),
  },
  {
    description: 'files of two hundred megabytes',
    rule: 'over-budget',
    write: withCopies(10, 'film.mp4', () => Buffer.alloc(20_000_000)),
  },
  {
    description: 'folders inside each other',
    rule: 'over-budget',
    write: withFiles(() => ({ [`${'a/'.repeat(200)}b.txt`]: 'b' })),
  },
  {
    description: 'apostrophes in the text, the captions and the transcript',
    rule: 'over-budget',
    write: withFiles(
      ({ canary }) => ({
        'words.vtt': `WEBVTT\n\n00:00.000 --> 00:04.000\n${canary} ${apostrophes(60_000)}`,
        'words.md': apostrophes(60_000),
      }),
      { body: apostrophes(60_000), change: (data) => (data['recording'] = recording) },
    ),
  },
];
