import { isUtf8 } from 'node:buffer';

/** The first bytes of each format. */
const signatures = {
  gzip: /^\x1f\x8b\x08/,
  zip: /^PK\x03\x04/,
  zlib: /^\x78[\x01\x5e\x9c\xda]/,
  zstandard: /^\x28\xb5\x2f\xfd/,
  pdf: /^%PDF/,
  font: /^wOF2/,
  pagefind: /^pagefind_dcd/,
  picture: /^(?:\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(?:avif|heic|mif1))/s,
  /**
   * The signatures of xz, bzip2, 7-Zip, RAR, LZ4, lzip, compress and CAB. The library has no
   * package that opens these formats.
   */
  foreign: /^(?:\xfd7zXZ|BZh[1-9]1AY|7z\xbc\xaf|Rar!\x1a|\x04"M\x18|LZIP|\x1f[\x9d\xa0]|MSCF)/,
} as const;

/** A format that the scan recognises by its first bytes. */
export type BinaryFormat = keyof typeof signatures;

/** Whether bytes start with the signature of a format. */
export function hasFormat(bytes: Uint8Array, format: BinaryFormat): boolean {
  return signatures[format].test(firstBytes(bytes));
}

/** Whether bytes start with the signature of any format. */
export function hasKnownFormat(bytes: Uint8Array): boolean {
  const start = firstBytes(bytes);
  return Object.values(signatures).some((signature) => signature.test(start));
}

function firstBytes({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, Math.min(length, 16)).toString('latin1');
}

/** Whether bytes are UTF-8 text without control characters. */
export function isPlainText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !controlCharacters.test(bytes.toString('latin1'));
}

/** Whether a file is text. A script may contain control characters; other text files may not. */
export function isTextFile(place: string, bytes: Buffer): boolean {
  return place.endsWith('.js') ? isUtf8(bytes) : isPlainText(bytes);
}

const controlCharacters = /[\0-\x08\x0e-\x1f]/;
