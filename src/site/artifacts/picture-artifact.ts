import { basename, join } from 'node:path';
import sharp from 'sharp';
import { cardPictureWidths } from '../../exports/cover/card-cover.ts';
import { coverFrames } from '../../exports/cover/cover-frames.ts';
import type { PublicStory } from '../../library/public-story.ts';
import { pictureFiles } from './page-pictures.ts';

/** Everything that decides the bytes of one size of a picture, as plain data. */
export interface PictureInput {
  /** The file name of the clean copy. The name is a hash of the picture. */
  name: string;
  /** In pixels. */
  width: number;
  /** In pixels. The picture is cropped to this height. Default: the picture keeps its proportions. */
  height?: number;
  /** From 1 to 100. */
  quality: number;
}

/** One size of a story's picture that belongs in the output. */
export interface PictureRequest {
  /** The path in the output. */
  path: string;
  maker: 'picture';
  input: PictureInput;
}

/** Requests every size of the stories' pictures: those on pages, and those on cards. */
export async function requestPictures(stories: readonly PublicStory[]): Promise<PictureRequest[]> {
  const ofPages = await Promise.all(
    [...new Set(stories.flatMap(({ pictures }) => Object.values(pictures)))].map(requestPageFiles),
  );
  return [...ofPages.flat(), ...stories.flatMap(requestCardPictures)];
}

async function requestPageFiles(file: string): Promise<PictureRequest[]> {
  const files = await pictureFiles(file);
  return files.map(({ path, width }) => ({
    path,
    maker: 'picture',
    input: { name: basename(file), width, quality: 80 },
  }));
}

/** Requests a story's own picture, cropped to the size of its card. */
function requestCardPictures({ id, image, pictures }: PublicStory): PictureRequest[] {
  const file = image && pictures[image.src];
  if (file === undefined) return [];
  const { height, width: frameWidth } = coverFrames.card;
  return cardPictureWidths.map((width) => ({
    path: `covers/${id}-${String(width)}.webp`,
    maker: 'picture',
    input: {
      name: basename(file),
      width,
      height: Math.round((width * height) / frameWidth),
      quality: 78,
    },
  }));
}

/**
 * Makes one size of a picture. The source is the clean copy, never the author's file.
 *
 * @param pictureDir the folder of the clean pictures
 */
export function makePicture(
  { name, quality, ...size }: PictureInput,
  pictureDir: string,
): Promise<Uint8Array> {
  return sharp(join(pictureDir, name))
    .resize({ ...size, fit: 'cover' })
    .webp({ quality })
    .toBuffer();
}
