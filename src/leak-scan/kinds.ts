import { isUtf8 } from 'node:buffer';

/** How files of each kind begin. */
const signs = {
  gzip: /^\x1f\x8b\x08/,
  zip: /^PK\x03\x04/,
  zlib: /^\x78[\x01\x5e\x9c\xda]/,
  zstandard: /^\x28\xb5\x2f\xfd/,
  pdf: /^%PDF/,
  font: /^wOF2/,
  pagefind: /^pagefind_dcd/,
  picture: /^(?:\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(?:avif|heic|mif1))/s,
  /** xz, bzip2, 7-Zip, RAR, LZ4, lzip, compress, CAB: nothing we have opens them. */
  foreign: /^(?:\xfd7zXZ|BZh[1-9]1AY|7z\xbc\xaf|Rar!\x1a|\x04"M\x18|LZIP|\x1f[\x9d\xa0]|MSCF)/,
} as const;

export type Kind = keyof typeof signs;

/** Whether bytes begin as files of a kind do. */
export function begins(bytes: Uint8Array, kind: Kind): boolean {
  return signs[kind].test(beginningOf(bytes));
}

/** Whether bytes begin as something that can be opened. */
export function isWrapped(bytes: Uint8Array): boolean {
  const beginning = beginningOf(bytes);
  return Object.values(signs).some((sign) => sign.test(beginning));
}

function beginningOf({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, Math.min(length, 16)).toString('latin1');
}

/** Whether bytes are text, with no sign in it that text does not have. */
export function isText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !controls.test(bytes.toString('latin1'));
}

/** The same of a file by its name: a script may hold signs that no other text has. */
export function isTextFile(place: string, bytes: Buffer): boolean {
  return place.endsWith('.js') ? isUtf8(bytes) : isText(bytes);
}

const controls = /[\0-\x08\x0e-\x1f]/;
