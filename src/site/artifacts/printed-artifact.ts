import { basename, join } from 'node:path';
import sharp from 'sharp';
import { writeDocx } from '../../exports/docx/write-docx.ts';
import { toPackHandout } from '../../exports/handout/pack-handout.ts';
import { toHandout } from '../../exports/handout/story-handout.ts';
import type { PrintedDocument, PrintedPictures } from '../../exports/printed/printed-document.ts';
import { toCheckAddress } from '../../exports/screens/check-address.ts';
import { findPackStories, packFiles } from '../../library/packs/pack-outputs.ts';
import type { PublicPack } from '../../library/packs/public-pack.ts';
import { outputPath } from '../../library/story-outputs.ts';
import type { PublicStory } from '../../library/public-story.ts';
import { findPictures } from '../../story/body/body-tree.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { words } from '../../words/index.ts';
import { loadPdfWriter } from './load-pdf-writer.ts';

/** Everything that decides the bytes of a printed document, as plain data. */
export interface PrintedInput {
  document: PrintedDocument;
  format: 'pdf' | 'large-pdf' | 'docx';
  /** The file name of the clean copy of each picture, by the picture's name in the document. */
  pictures: Record<string, string>;
}

/** A printed document that belongs in the output. */
export interface PrintedRequest {
  /** The path in the output. */
  path: string;
  maker: 'printed';
  input: PrintedInput;
}

/** Requests the handouts of every story that may be used for learning. */
export function requestHandouts(
  stories: readonly PublicStory[],
  { organisation, name, brand, supportLines, checkUrl }: Settings,
  siteUrl: URL,
): PrintedRequest[] {
  const settings = { organisation, name, brand, supportLines };
  return stories.flatMap((story): PrintedRequest[] => {
    const { id } = story;
    const document = toHandout(story, {
      words,
      settings,
      storyAddress: `${siteUrl.href}stories/${id}/`,
      checkAddress: toCheckAddress(id, checkUrl === undefined ? {} : { checkUrl }, siteUrl.href),
    });
    if (!document) return [];
    const pictures = findFileNames(story);
    const request = (
      output: 'handout' | 'handoutLarge' | 'handoutWord',
      format: PrintedInput['format'],
    ): PrintedRequest => ({
      path: outputPath(story, output).slice(1),
      maker: 'printed',
      input: { document, format, pictures },
    });
    return [
      request('handout', 'pdf'),
      request('handoutLarge', 'large-pdf'),
      request('handoutWord', 'docx'),
    ];
  });
}

/** Requests the handout of every pack: with the texts of its stories, or a sheet without them. */
export function requestPackHandouts(
  packs: readonly PublicPack[],
  stories: readonly PublicStory[],
  { organisation, name, brand, supportLines }: Settings,
  siteUrl: URL,
): PrintedRequest[] {
  const settings = { organisation, name, brand, supportLines };
  return packs.flatMap((pack): PrintedRequest[] => {
    const steps = findPackStories(pack, stories);
    if (steps.length === 0) return [];
    const document = toPackHandout(pack, steps, {
      words,
      settings,
      packAddress: `${siteUrl.href}packs/${pack.id}/`,
      storyAddress: (id) => `${siteUrl.href}stories/${id}/`,
    });
    const path = `packs/${pack.id}/${packFiles.handout}`;
    return [{ path, maker: 'printed', input: { document, format: 'pdf', pictures: {} } }];
  });
}

/** The paths of pictures differ between machines and do not change the file, so names remain. */
function findFileNames({ image, body, pictures }: PublicStory): Record<string, string> {
  const sources = [image?.src ?? [], findPictures(body).map(({ src }) => src)].flat();
  return Object.fromEntries(
    sources.flatMap((src) => {
      const file = Object.hasOwn(pictures, src) ? pictures[src] : undefined;
      return file === undefined ? [] : [[src, basename(file)]];
    }),
  );
}

/**
 * Makes one printed document.
 *
 * @param pictureDir the folder of the clean pictures
 */
export async function makePrinted(
  { document, format, pictures }: PrintedInput,
  pictureDir: string,
): Promise<Uint8Array> {
  const read = await readPictures(pictures, pictureDir);
  if (format === 'docx') return writeDocx(document, read);
  const writePdf = await loadPdfWriter();
  return writePdf(document, format === 'large-pdf' ? 'large' : 'standard', read);
}

/** The largest size of a picture, in pixels: 200 dots an inch at the width of the paper. */
const pictureSize = { width: 1400, height: 1000 };

async function readPictures(
  names: Record<string, string>,
  pictureDir: string,
): Promise<PrintedPictures> {
  const read = Object.entries(names).map(async ([src, name]) => {
    const { data, info } = await sharp(join(pictureDir, name))
      .resize({ ...pictureSize, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    return [src, { jpeg: new Uint8Array(data), width, height }] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
