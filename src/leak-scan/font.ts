import { brotliDecompressSync } from 'node:zlib';

/**
 * The tables of a font for the web, its names among them, as one piece. Source: W3C, WOFF File
 * Format 2.0, sections 4 and 5.
 *
 * @param most the most bytes they may unfold to
 */
export function tablesOf(font: Buffer, most: number): Buffer {
  let at = 48;
  const number = () => {
    let sum = 0;
    for (let byte = 0x80; byte >= 0x80; at += 1) {
      byte = font.readUInt8(at);
      sum = sum * 128 + (byte & 0x7f);
    }
    return sum;
  };
  for (let left = font.readUInt16BE(12); left > 0; left -= 1) {
    const flags = font.readUInt8(at);
    at += (flags & 0x3f) === 0x3f ? 5 : 1;
    number();
    // Outlines have a second length unless their way of packing is 3, other tables unless it is 0.
    const isOutline = [10, 11].includes(flags & 0x3f);
    if (flags >> 6 !== (isOutline ? 3 : 0)) number();
  }
  const packed = font.subarray(at, at + font.readUInt32BE(20));
  return brotliDecompressSync(packed, { maxOutputLength: most });
}
