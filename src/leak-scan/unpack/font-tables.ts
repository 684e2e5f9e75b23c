import { brotliDecompressSync } from 'node:zlib';

/**
 * Unpacks all tables of a WOFF2 font, its names among them, as one buffer. Source: W3C, WOFF File
 * Format 2.0, sections 4 and 5.
 *
 * @param maxBytes how many bytes the tables may unpack to
 */
export function readFontTables(font: Buffer, maxBytes: number): Buffer {
  let at = 48;
  const skipNumber = () => {
    while (font.readUInt8(at) >= 0x80) at += 1;
    at += 1;
  };
  for (let left = font.readUInt16BE(12); left > 0; left -= 1) {
    const flags = font.readUInt8(at);
    at += (flags & 0x3f) === 0x3f ? 5 : 1;
    skipNumber();
    // Outlines have a second length unless their transform version is 3, other tables unless it is 0.
    const isOutline = [10, 11].includes(flags & 0x3f);
    if (flags >> 6 !== (isOutline ? 3 : 0)) skipNumber();
  }
  const compressed = font.subarray(at, at + font.readUInt32BE(20));
  return brotliDecompressSync(compressed, { maxOutputLength: maxBytes });
}
