import { brotliDecompressSync } from 'node:zlib';

/**
 * Unpacks all tables of a WOFF2 font, including its names, into one buffer. Source: W3C, WOFF File
 * Format 2.0, sections 4 and 5.
 *
 * @param maxBytes the maximum unpacked size of the tables
 */
export function readFontTables(font: Buffer, maxBytes: number): Buffer {
  let at = 48;
  const skipNumber = () => {
    while (font.readUInt8(at) >= 0x80) at += 1;
    at += 1;
  };
  for (let remaining = font.readUInt16BE(12); remaining > 0; remaining -= 1) {
    const flags = font.readUInt8(at);
    at += (flags & 0x3f) === 0x3f ? 5 : 1;
    skipNumber();
    // A table of outlines has a second length unless its transform version is 3. Any other table
    // has a second length unless its transform version is 0.
    const isOutline = [10, 11].includes(flags & 0x3f);
    if (flags >> 6 !== (isOutline ? 3 : 0)) skipNumber();
  }
  const compressed = font.subarray(at, at + font.readUInt32BE(20));
  return brotliDecompressSync(compressed, { maxOutputLength: maxBytes });
}
