import sharp, { type Sharp } from 'sharp';
import { openPicture } from '../library/picture.ts';

/** The most two pictures may differ in, of 64 places, and still be taken for one. */
const mostApart = 4;
/** A picture is made as small as this first, so that it can be turned at no cost. */
const small = 72;

/**
 * How a picture looks, small and grey: for each of 64 places whether it grows lighter to the right.
 * A picture keeps its look in another size, format or quality. Undefined for what is no picture,
 * and for one so plain that many look the same.
 */
export async function lookOf(bytes: Buffer): Promise<bigint | undefined> {
  const grey = await smallOf(bytes);
  return grey && lookOfSmall(grey);
}

/** How a picture looks in each of the eight ways it can be turned and mirrored. */
export async function looksOf(bytes: Buffer): Promise<bigint[]> {
  const grey = await smallOf(bytes);
  if (!grey) return [];
  const looks = await Promise.all(
    [0, 90, 180, 270].flatMap((angle) =>
      [false, true].map(async (isMirrored) =>
        lookOfSmall(await bytesOf(raw(grey).rotate(angle).flop(isMirrored))),
      ),
    ),
  );
  return looks.filter((look) => look !== undefined);
}

async function smallOf(bytes: Buffer): Promise<Buffer | undefined> {
  const { picture } = openPicture(bytes);
  try {
    const flat = picture?.flatten({ background: '#fff' }).resize(small, small, { fit: 'fill' });
    return flat && (await bytesOf(flat));
  } catch {
    return undefined;
  }
}

function raw(grey: Buffer) {
  return sharp(grey, { raw: { width: small, height: small, channels: 1 } });
}

/** A byte for each place. */
function bytesOf(picture: Sharp): Promise<Buffer> {
  return picture.toColourspace('b-w').raw().toBuffer();
}

async function lookOfSmall(grey: Buffer): Promise<bigint | undefined> {
  const places = await bytesOf(raw(grey).resize(9, 8, { fit: 'fill' }));
  const lighter = Array.from({ length: 64 }, (_, place) => {
    const at = Math.floor(place / 8) * 9 + (place % 8);
    return (places[at + 1] ?? 0) > (places[at] ?? 0);
  });
  const count = lighter.filter(Boolean).length;
  return count < 8 || count > 56 ? undefined : BigInt(`0b${lighter.map(Number).join('')}`);
}

/** Whether two looks are those of one picture. */
export function isSameLook(a: bigint, b: bigint): boolean {
  return (a ^ b).toString(2).replaceAll('0', '').length <= mostApart;
}
