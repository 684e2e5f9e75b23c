import { inflateRawSync, inflateSync, zstdDecompressSync, type ZlibOptions } from 'node:zlib';
import { hasFormat, type BinaryFormat } from './file-formats.ts';
import type { EmbeddedFile } from '../../runtime/unzip.ts';
import { unpackBytesWithin, type UnpackBudget } from './unpack-budget.ts';

/** The first bytes of the files that may be embedded in other files. */
const startBytes: [BinaryFormat, Buffer][] = [
  ['zip', Buffer.from('PK\x03\x04')],
  ['pdf', Buffer.from('%PDF')],
  ['picture', Buffer.from([0xff, 0xd8, 0xff])],
  ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['picture', Buffer.from('RIFF')],
];

/**
 * Finds files that may be within or after other bytes, even if the format does not mention them.
 * Each result extends from the first byte of such a file to the end of all bytes.
 */
export function findEmbeddedFiles(bytes: Buffer): EmbeddedFile[] {
  return startBytes.flatMap(([format, start]) =>
    placesOf(bytes, start)
      .map((at): EmbeddedFile => [`${format} at ${String(at)}`, bytes.subarray(at)])
      .filter(([, rest]) => hasFormat(rest, format)),
  );
}

/**
 * Finds and decompresses every compressed part of these bytes.
 *
 * @param budget what may be unpacked from the whole file
 */
export function findCompressedParts(bytes: Buffer, budget: UnpackBudget): EmbeddedFile[] {
  const places = [gzipStart, zlibStart, zstandardStart].flatMap((start) => placesOf(bytes, start));
  return places.flatMap((at) => {
    const inner = decompress(bytes.subarray(at), budget);
    return inner ? [[`compressed at ${String(at)}`, inner] satisfies EmbeddedFile] : [];
  });
}

const gzipStart = Buffer.from([0x1f, 0x8b, 8]);
const zlibStart = Buffer.from([0x78]);
const zstandardStart = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/**
 * Returns every position of `start` except 0. At position 0, `start` is the format of the file
 * itself.
 */
function placesOf(bytes: Buffer, start: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(start, 1); at !== -1; at = bytes.indexOf(start, at + 1))
    places.push(at);
  return places;
}

/**
 * Decompresses gzip, Zstandard or zlib.
 *
 * @param budget what may be unpacked from the whole file
 * @returns undefined if the bytes only look like a compressed file, or the result is too large
 */
export function decompress(bytes: Buffer, budget: UnpackBudget): Buffer | undefined {
  const format = (['gzip', 'zstandard', 'zlib'] as const).find((each) => hasFormat(bytes, each));
  if (format === undefined) return undefined;
  try {
    return unpackBytesWithin(budget, (limit) => unpackers[format](bytes, limit));
  } catch {
    return undefined;
  }
}

const unpackers = {
  gzip: (bytes: Buffer, limit: ZlibOptions) =>
    inflateRawSync(bytes.subarray(gzipHeaderLength(bytes)), limit),
  zstandard: (bytes: Buffer, limit: { maxOutputLength?: number }) =>
    zstdDecompressSync(bytes, limit),
  zlib: (bytes: Buffer, limit: ZlibOptions) => inflateSync(bytes, limit),
};

/**
 * Returns the length of a gzip header. This length is needed because Node's `gunzipSync` rejects a
 * file that other bytes follow, such as a file inside another file. Source: RFC 1952, section 2.3.
 */
function gzipHeaderLength(bytes: Buffer): number {
  const flags = bytes[3] ?? 0;
  const afterZero = (from: number) => bytes.indexOf(0, from) + 1;
  let end = 10;
  if (flags & 4) end += 2 + bytes.readUInt16LE(end);
  if (flags & 8) end = afterZero(end);
  if (flags & 16) end = afterZero(end);
  return flags & 2 ? end + 2 : end;
}
