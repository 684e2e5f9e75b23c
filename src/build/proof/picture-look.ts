import sharp from 'sharp';
import { isPicture } from './open.ts';

/** The least two pictures differ in, of 64 places, before they count as two. */
const apart = 5;

/**
 * How a picture looks, small and grey: for each of 64 places whether it grows lighter to the right.
 * A picture keeps its look in another size, format or quality. Undefined for what is no picture,
 * and for one so plain that many look the same.
 */
export async function lookOf(bytes: Buffer): Promise<bigint | undefined> {
  if (!isPicture(bytes)) return undefined;
  try {
    const grey = await sharp(bytes).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer();
    const lighter = Array.from({ length: 64 }, (_, place) => {
      const at = Math.floor(place / 8) * 9 + (place % 8);
      return (grey[at + 1] ?? 0) > (grey[at] ?? 0);
    });
    const count = lighter.filter(Boolean).length;
    return count < 8 || count > 56 ? undefined : BigInt(`0b${lighter.map(Number).join('')}`);
  } catch {
    return undefined;
  }
}

/** Whether two looks are those of one picture. */
export function isSameLook(a: bigint, b: bigint): boolean {
  return (a ^ b).toString(2).replaceAll('0', '').length < apart;
}
