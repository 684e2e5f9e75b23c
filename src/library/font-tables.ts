import { brotliDecompressSync } from 'node:zlib';

/**
 * Unpacks all tables of a WOFF2 font, including the table `name`, into one buffer. Source: W3C,
 * WOFF File Format 2.0, sections 4 and 5.
 *
 * @param maxBytes the maximum unpacked size of the tables
 * @throws Error if the tables cannot be unpacked
 */
export function readFontTables(font: Buffer, maxBytes: number): Buffer {
  const { end } = readTableDirectory(font);
  const compressed = font.subarray(end, end + font.readUInt32BE(20));
  return brotliDecompressSync(compressed, { maxOutputLength: maxBytes });
}

/**
 * Whether a WOFF2 font is complete. Its header gives the length of the font and of the unpacked
 * tables. Both must be correct, because a browser refuses any other font.
 *
 * @param maxBytes the maximum unpacked size of the tables
 */
export function isWholeFont(font: Buffer, maxBytes: number): boolean {
  try {
    const { unpackedLength } = readTableDirectory(font);
    return (
      font.toString('latin1', 0, 4) === 'wOF2' &&
      font.readUInt32BE(8) === font.length &&
      unpackedLength > 0 &&
      readFontTables(font, maxBytes).length === unpackedLength
    );
  } catch {
    return false;
  }
}

/** The length of the header, which comes before the directory of the tables. */
const headerLength = 48;

/**
 * Reads the position where the directory of a font’s tables ends, and the length of the unpacked
 * tables.
 */
function readTableDirectory(font: Buffer): { end: number; unpackedLength: number } {
  let at = headerLength;
  let unpackedLength = 0;
  /** Reads a number in parts of seven bits. A byte with its highest bit set is not the last. */
  const readNumber = () => {
    let number = 0;
    let byte = 0;
    do {
      byte = font.readUInt8(at);
      number = number * 128 + (byte & 0x7f);
      at += 1;
    } while (byte >= 0x80);
    return number;
  };
  for (let remaining = font.readUInt16BE(12); remaining > 0; remaining -= 1) {
    const flags = font.readUInt8(at);
    at += (flags & 0x3f) === 0x3f ? 5 : 1;
    const length = readNumber();
    // A table of outlines has a second length unless its transform version is 3. Any other table
    // has a second length unless its transform version is 0.
    const isOutline = [10, 11].includes(flags & 0x3f);
    unpackedLength += flags >> 6 !== (isOutline ? 3 : 0) ? readNumber() : length;
  }
  return { end: at, unpackedLength };
}
