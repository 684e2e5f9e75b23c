import { createHash } from 'node:crypto';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import {
  checkPictureFile,
  detectPictureFormat,
  checkPixelCount,
  pictureUndecodable,
} from '../checks/pictures/picture-file.ts';
import { writeAtomically } from '../runtime/write-files.ts';
import type { Finding } from '../story/issue.ts';
import { mostPixelsOf } from '../story/size-limits.ts';

/** The maximum width of a clean picture, in pixels: twice the widest column. */
const maximumWidth = 2000;
/**
 * The version of the encoding. Increase the version with each change, so that no old copy is used.
 */
const encodingVersion = '1';

/** A picture that is ready to be decoded, or the reason why it must not be. */
export type OpenedPicture =
  | { picture: Sharp; countPixels: () => Promise<number>; finding?: undefined }
  | { picture?: undefined; countPixels?: undefined; finding: Finding };

/**
 * Opens a picture of an accepted format, with a limit on its pixels. No other format reaches a
 * decoder. Some decoders also read drawings and documents, which can refer to other files or expand
 * without limit.
 */
export function openPicture(bytes: Buffer): OpenedPicture {
  const { format, finding } = detectPictureFormat(bytes);
  if (!format) return { finding };
  const input = format === 'PNG' ? removeTextChunks(bytes) : bytes;
  return {
    picture: sharp(input, { limitInputPixels: mostPixelsOf[format] }),
    // Only the header is read, so a large size does no harm.
    countPixels: async () => {
      const { width, height } = await sharp(input, { limitInputPixels: false }).metadata();
      return width * height;
    },
  };
}

/**
 * Counts the pixels of a picture from its header, without decoding it.
 *
 * @returns 0 for a picture with more pixels than are decoded; undefined if the bytes are no
 *   picture
 */
export async function countPicturePixels(bytes: Buffer): Promise<number | undefined> {
  const { countPixels } = openPicture(bytes);
  const pixels = await countPixels?.().catch(() => undefined);
  return pixels !== undefined && checkPixelCount(bytes, pixels) ? 0 : pixels;
}

/** Text chunks of a PNG. A decoder unpacks each chunk to up to a thousand times its size. */
const textChunks = ['tEXt', 'zTXt', 'iTXt'];

/** Removes the text chunks of a PNG, which are never shown. */
function removeTextChunks(png: Buffer): Buffer {
  const kept = [png.subarray(0, 8)];
  for (let start = 8; start + 8 <= png.length;) {
    const end = start + 12 + png.readUInt32BE(start);
    const isText = textChunks.includes(png.toString('latin1', start + 4, start + 8));
    if (!isText) kept.push(png.subarray(start, end));
    start = end;
  }
  return Buffer.concat(kept);
}

/**
 * Checks a picture. The first bytes and the header are read before anything is decoded, so that a
 * small file cannot become a very large picture. Then the picture is decoded in full, line by line
 * if the format allows that.
 *
 * @returns what is wrong with the picture, or undefined
 */
export async function checkPicture(name: string, bytes: Buffer): Promise<Finding | undefined> {
  const fileFinding = checkPictureFile(name, bytes);
  const { picture, countPixels, finding } = openPicture(bytes);
  if (fileFinding || !picture) return fileFinding ?? finding;
  try {
    const tooManyPixels = checkPixelCount(bytes, await countPixels());
    if (!tooManyPixels) await picture.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return tooManyPixels;
  } catch {
    return pictureUndecodable;
  }
}

/** The path of a picture's clean copy, or the reason why there is none. */
export type CleanPictureResult =
  { file: string; finding?: undefined } | { file?: undefined; finding: Finding };

/**
 * Re-encodes a picture into `pictureDir`, named by its hash. The file name and the metadata of the
 * original, such as place, camera and author, are not copied. An existing copy is used again.
 */
async function writeCleanPicture(bytes: Buffer, pictureDir: string): Promise<CleanPictureResult> {
  const hash = createHash('sha256').update(encodingVersion).update(bytes).digest('hex');
  const file = join(pictureDir, `${hash.slice(0, 32)}.webp`);
  if (await fileExists(file)) return { file };
  const { clean, finding } = await encodeCleanPicture(bytes);
  if (!clean) return { finding };
  try {
    await mkdir(pictureDir, { recursive: true });
    writeAtomically(file, clean.data);
    return { file };
  } catch {
    return { finding: pictureUndecodable };
  }
}

/**
 * Makes a clean copy of each picture of a story. A story is never shown without an approved picture,
 * so a picture that cannot be copied gives a finding.
 *
 * @param pictures the bytes of each picture, by its name in the story
 * @param pictureDir where the copies are written; undefined to write none
 * @returns the file of each copy, by the name of the picture in the story
 */
export async function writeCleanPictures(
  pictures: ReadonlyMap<string, Buffer>,
  pictureDir: string | undefined,
): Promise<{ files: Record<string, string>; findings: Finding[] }> {
  const files: Record<string, string> = {};
  const findings: Finding[] = [];
  if (pictureDir === undefined) return { files, findings };
  for (const [src, bytes] of pictures) {
    const { file, finding } = await writeCleanPicture(bytes, pictureDir);
    if (file === undefined) findings.push(finding);
    else files[src] = file;
  }
  return { files, findings };
}

/** A clean copy of a picture in memory, or the reason why there is none. */
export type EncodedPicture =
  | { clean: { data: Buffer; width: number; height: number }; finding?: undefined }
  | { clean?: undefined; finding: Finding };

/** Re-encodes a picture in memory, without the metadata of the original. */
export async function encodeCleanPicture(bytes: Buffer): Promise<EncodedPicture> {
  const { picture, finding } = openPicture(bytes);
  if (!picture) return { finding };
  try {
    const size = { width: maximumWidth, height: maximumWidth };
    const { data, info } = await picture
      .autoOrient()
      .resize({ ...size, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { clean: { data, width: info.width, height: info.height } };
  } catch {
    return { finding: pictureUndecodable };
  }
}

async function fileExists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
