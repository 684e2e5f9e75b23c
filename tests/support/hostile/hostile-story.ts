import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { put, putSource, putStory, type StoryToPut } from '../content-folder.ts';
import type { HeldBackCase, MarkedStory } from '../held-back-cases.ts';
import { newFolder } from '../run.ts';
import { validBody, type Typed } from '../valid-story.ts';

/** The hostile part of a story: its body, its front matter, or other files in its folder. */
type Part = Omit<StoryToPut, 'id'>;
type Write = HeldBackCase['write'];

/** Makes a case. The rule is the one that must hold the story back. */
export function hostile(description: string, rule: string, write: Write): HeldBackCase {
  return { description, rule, write };
}

/** Writes a valid story with one hostile part. */
export function story(part: (marked: MarkedStory) => Part | Promise<Part>): Write {
  return async (contentDir, marked) => {
    const { change, ...rest } = await part(marked);
    await putStory(contentDir, {
      id: marked.id,
      body: `${validBody}\n${marked.canary} stood by the door.\n`,
      change: (data) => {
        data['title'] = `About ${marked.canary}`;
        change?.(data);
      },
      ...rest,
    });
  };
}

/** Writes a valid story, and adds a text and its canary to the body. */
export const withBody = (text: (canary: string) => string): Write =>
  story(({ canary }) => ({ body: `${validBody}\n${canary}\n\n${text(canary)}\n` }));

/** Writes a story whose front matter is an id, a title and other YAML. */
export const withYaml =
  (yaml: string): Write =>
  (dir, { id, canary }) =>
    putSource(dir, { id }, `---\nid: ${id}\ntitle: ${canary}\n${yaml}\n---\n\n${canary}\n`);

/** Writes a story file with exactly this content. */
export const withSource =
  (content: (marked: MarkedStory) => string | Uint8Array): Write =>
  async (dir, marked) => {
    await Promise.resolve();
    put(dir, `stories/young-person/${marked.id}/index.mdx`, content(marked));
  };

/** Writes a valid story with a picture of these bytes. */
export const withPicture = (
  bytes: (canary: string) => Uint8Array | Promise<Uint8Array>,
  ending = 'jpg',
): Write =>
  story(async ({ canary }) => ({
    files: { [`${canary}.${ending}`]: await bytes(canary) },
    change: (data) =>
      (data['image'] = { src: `./${canary}.${ending}`, alt: canary, shows: 'object' }),
  }));

/** Writes a valid story with a recording that has these captions and this transcript. */
export const withRecording = (
  captions: string | Uint8Array,
  transcript: string | Uint8Array,
): Write =>
  story(() => ({
    files: { 'words.vtt': captions, 'words.md': transcript },
    change: (data: Typed) =>
      (data['recording'] = {
        hostedAt: 'https://video.example.org/1',
        captions: './words.vtt',
        transcript: './words.md',
        shows: 'neither',
      }),
  }));

/** Writes a story, and then changes its folder. */
export const thenChange =
  (write: Write, change: (folder: string, marked: MarkedStory) => void): Write =>
  async (dir, marked) => {
    await write(dir, marked);
    change(join(dir, 'stories/young-person', marked.id), marked);
  };

/** Writes a valid story into a folder with another name. */
export const inFolder =
  (name: string, kind = 'young-person'): Write =>
  async (dir, marked) => {
    const elsewhere = newFolder();
    await story(() => ({}))(elsewhere, marked);
    cpSync(join(elsewhere, 'stories/young-person', marked.id), join(dir, 'stories', kind, name), {
      recursive: true,
    });
    rmSync(elsewhere, { recursive: true });
  };

/** Nests a text a number of times. */
export const nested = (open: string, inner: string, close: string, times: number) =>
  open.repeat(times) + inner + close.repeat(times);
/** Captions in which no rule finds a problem. */
export const validCaptions = 'WEBVTT\n\n00:00.000 --> 00:04.000\nShe came on a Tuesday.\n';
/** Returns a picture of one colour, to be encoded in a format. */
export const plainPicture = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#0f5c5c' } });
