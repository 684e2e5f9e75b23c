import { createHash } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Finding } from '../story/issue.ts';
import { mostPixelsOf } from './limits.ts';
import { kindOf, withoutTexts } from './picture-kind.ts';

/** The widest a picture is kept, in pixels: twice the widest column. */
const widest = 2000;
/** Changes when the re-encoding does, so that older files in the cache are left behind. */
const recipe = '1';

/** A picture's clean copy, or why there is none. */
export type CleanPicture =
  { file: string; finding?: undefined } | { file?: undefined; finding: Finding };

/** A picture ready to be decoded, or why it is not. */
export type OpenPicture =
  { picture: Sharp; finding?: undefined } | { picture?: undefined; finding: Finding };

/** Opens a picture, where it is of a kind and a size that the library takes. */
export function openPicture(bytes: Buffer): OpenPicture {
  const kind = kindOf(bytes);
  if (!kind) return { finding: wrongFormat };
  const plain = kind === 'png' ? withoutTexts(bytes) : bytes;
  return { picture: sharp(plain, { limitInputPixels: mostPixelsOf[kind] }) };
}

/** Decodes a picture in full and says what is wrong with it, if anything. */
export async function checkPicture(bytes: Buffer): Promise<Finding | undefined> {
  const { picture, finding } = openPicture(bytes);
  if (!picture) return finding;
  try {
    await picture.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return undefined;
  } catch {
    return undecodable;
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
    return { finding: undecodable };
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** The finding for a picture that cannot be decoded. */
export const undecodable: Finding = {
  rule: 'picture-undecodable',
  severity: 'error',
  message: 'The picture cannot be opened: it is damaged, or has too many pixels.',
  hint: 'Save it again as JPEG or PNG.',
};

const wrongFormat: Finding = {
  rule: 'picture-format',
  severity: 'error',
  message: 'The picture is of a kind the library does not take.',
  hint: 'Save it as JPEG, PNG, WebP or AVIF.',
};
