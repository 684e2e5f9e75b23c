import { createHash } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import {
  pictureFile,
  pictureFormat,
  picturePixels,
  pictureUndecodable,
} from '../checks/pictures/picture-file.ts';
import type { Finding } from '../story/issue.ts';
import { mostPixelsOf } from '../story/limits.ts';
import { withoutTexts } from './png-texts.ts';

/** The widest a picture is kept, in pixels: twice the widest column. */
const widest = 2000;
/** Changes when the re-encoding does, so that older files in the cache are left behind. */
const recipe = '1';

/** A picture's clean copy, or why there is none. */
export type CleanPicture =
  { file: string; finding?: undefined } | { file?: undefined; finding: Finding };

/** A picture ready to be decoded, or why it is not. */
export type OpenPicture =
  | { picture: Sharp; pixels: () => Promise<number>; finding?: undefined }
  | { picture?: undefined; pixels?: undefined; finding: Finding };

/**
 * Opens a picture, where it truly is of a kind that the library takes; it is decoded only as far as
 * that kind may unfold. Nothing else is handed to a decoder: some read drawings and documents, which
 * can name other files or unfold without end.
 */
export function openPicture(bytes: Buffer): OpenPicture {
  const { format, finding } = pictureFormat(bytes);
  if (!format) return { finding };
  const plain = format === 'PNG' ? withoutTexts(bytes) : bytes;
  return {
    picture: sharp(plain, { limitInputPixels: mostPixelsOf[format] }),
    // The head alone is read, whatever size it tells.
    pixels: async () => {
      const { width, height } = await sharp(plain, { limitInputPixels: false }).metadata();
      return width * height;
    },
  };
}

/**
 * Says what is wrong with a picture, if anything. Its first bytes and its head are looked at before
 * anything is unfolded, so that a small file cannot become a giant; then it is decoded in full,
 * line by line where its kind allows.
 */
export async function checkPicture(name: string, bytes: Buffer): Promise<Finding | undefined> {
  const wrong = pictureFile(name, bytes);
  const { picture, pixels, finding } = openPicture(bytes);
  if (wrong || !picture) return wrong ?? finding;
  try {
    const tooMany = picturePixels(bytes, await pixels());
    if (!tooMany) await picture.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return tooMany;
  } catch {
    return pictureUndecodable;
  }
}

/**
 * Re-encodes a picture into `pictureDir`, named by hash: nothing of the original's name, place,
 * camera or maker goes along. Work already done is not repeated.
 */
export async function cleanPicture(bytes: Buffer, pictureDir: string): Promise<CleanPicture> {
  const hash = createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 32);
  const file = join(pictureDir, `${hash}.webp`);
  if (await exists(file)) return { file };
  const { picture, finding } = openPicture(bytes);
  if (!picture) return { finding };
  try {
    const clean = await picture
      .autoOrient()
      .resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer();
    await mkdir(pictureDir, { recursive: true });
    await writeFile(`${file}.part`, clean);
    await rename(`${file}.part`, file);
    return { file };
  } catch {
    return { finding: pictureUndecodable };
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
