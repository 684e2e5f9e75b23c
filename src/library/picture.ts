import { createHash } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { pictureFormat, pictureUndecodable } from '../story/file-findings.ts';
import type { Finding } from '../story/issue.ts';
import { mostPixels } from '../story/limits.ts';

/** The formats a picture may truly be of; what its name says does not count. */
const formats = ['jpeg', 'png', 'webp', 'heif'];
/** The widest a picture is kept, in pixels: twice the widest column. */
const widest = 2000;
/** Changes when the re-encoding does, so that older files in the cache are left behind. */
const recipe = '1';

/** A picture's clean copy, or why there is none. */
export type CleanPicture =
  { file: string; finding?: undefined } | { file?: undefined; finding: Finding };

/** Decodes a picture in full and says what is wrong with it, if anything. */
export async function checkPicture(bytes: Buffer): Promise<Finding | undefined> {
  try {
    const picture = openPicture(bytes);
    const { format } = await picture.metadata();
    if (!formats.includes(format)) return pictureFormat;
    await picture.stats();
    return undefined;
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
  const finding = await checkPicture(bytes);
  if (finding) return { finding };
  try {
    const clean = await openPicture(bytes)
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

/** A picture that is decoded only as far as the library allows. */
export function openPicture(bytes: Buffer) {
  return sharp(bytes, { limitInputPixels: mostPixels });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
