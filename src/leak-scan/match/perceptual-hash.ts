import sharp, { type Sharp } from 'sharp';
import { openPicture } from '../../library/open-picture.ts';

/** The maximum number of the 64 bits that may differ between two versions of one picture. */
const maxDifferentBits = 4;
/**
 * The width and height of the square to which each picture is first scaled, in pixels. Turning a
 * small square is cheap.
 */
const thumbnailSize = 72;

/**
 * Computes the difference hash (dHash) of a picture. The picture is scaled down and made grey. Each
 * of the 64 bits tells whether the picture becomes lighter to the right of one point. Another size,
 * format or quality of the picture hardly changes the hash.
 *
 * @returns undefined if the bytes are not a picture, or if the picture is so plain that many others
 * have the same hash
 */
export async function perceptualHash(bytes: Buffer): Promise<bigint | undefined> {
  const thumbnail = await greyThumbnail(bytes);
  return thumbnail && hashThumbnail(thumbnail);
}

/** Computes the hashes of a picture in all eight orientations, turned and mirrored. */
export async function turnedPerceptualHashes(bytes: Buffer): Promise<bigint[]> {
  const thumbnail = await greyThumbnail(bytes);
  if (!thumbnail) return [];
  const hashes = await Promise.all(
    [0, 90, 180, 270].flatMap((angle) =>
      [false, true].map(async (isMirrored) =>
        hashThumbnail(await greyPixels(openPixels(thumbnail).rotate(angle).flop(isMirrored))),
      ),
    ),
  );
  return hashes.filter((hash) => hash !== undefined);
}

async function greyThumbnail(bytes: Buffer): Promise<Buffer | undefined> {
  const { picture } = openPicture(bytes);
  try {
    const thumbnail = picture
      ?.flatten({ background: '#fff' })
      .resize(thumbnailSize, thumbnailSize, { fit: 'fill' });
    return thumbnail && (await greyPixels(thumbnail));
  } catch {
    return undefined;
  }
}

function openPixels(thumbnail: Buffer): Sharp {
  return sharp(thumbnail, { raw: { width: thumbnailSize, height: thumbnailSize, channels: 1 } });
}

/** Returns one byte for each pixel. */
function greyPixels(picture: Sharp): Promise<Buffer> {
  return picture.toColourspace('b-w').raw().toBuffer();
}

async function hashThumbnail(thumbnail: Buffer): Promise<bigint | undefined> {
  const pixels = await greyPixels(openPixels(thumbnail).resize(9, 8, { fit: 'fill' }));
  const isLighter = Array.from({ length: 64 }, (_, place) => {
    const at = Math.floor(place / 8) * 9 + (place % 8);
    return (pixels[at + 1] ?? 0) > (pixels[at] ?? 0);
  });
  const count = isLighter.filter(Boolean).length;
  return count < 8 || count > 56 ? undefined : BigInt(`0b${isLighter.map(Number).join('')}`);
}

/** Whether two hashes are of the same picture. */
export function isSamePicture(a: bigint, b: bigint): boolean {
  return (a ^ b).toString(2).replaceAll('0', '').length <= maxDifferentBits;
}
