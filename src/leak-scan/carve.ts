import { inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { begins, type Kind } from './kinds.ts';
import type { Within } from './zip.ts';

/** What files of other kinds begin with, where one lies within another. */
const heads: [Kind, Buffer][] = [
  ['zip', Buffer.from('PK\x03\x04')],
  ['pdf', Buffer.from('%PDF')],
  ['picture', Buffer.from([0xff, 0xd8, 0xff])],
  ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['picture', Buffer.from('RIFF')],
];

/** Files that may lie within or behind other bytes without being told of, to the end of them. */
export function filesWithin(bytes: Buffer): Within[] {
  return heads.flatMap(([kind, head]) =>
    placesOf(bytes, head)
      .map((at): Within => [`${kind} at ${String(at)}`, bytes.subarray(at)])
      .filter(([, rest]) => begins(rest, kind)),
  );
}

/** What lies compressed anywhere in these bytes. */
export function compressedWithin(bytes: Buffer, most: number): Within[] {
  const places = [gzipHead, zlibHead, zstandardHead].flatMap((head) => placesOf(bytes, head));
  return places.flatMap((at) => {
    const inner = unpacked(bytes.subarray(at), most);
    return inner ? [[`compressed at ${String(at)}`, inner] satisfies Within] : [];
  });
}

const gzipHead = Buffer.from([0x1f, 0x8b, 8]);
const zlibHead = Buffer.from([0x78]);
const zstandardHead = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** Never the beginning: that is what the file is. */
function placesOf(bytes: Buffer, head: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(head, 1); at !== -1; at = bytes.indexOf(head, at + 1))
    places.push(at);
  return places;
}

/** What was compressed; undefined where bytes only look like it. */
export function unpacked(bytes: Buffer, most: number): Buffer | undefined {
  try {
    const limit = { maxOutputLength: most };
    if (begins(bytes, 'gzip')) return inflateRawSync(bytes.subarray(gzipHeadLength(bytes)), limit);
    if (begins(bytes, 'zstandard')) return zstdDecompressSync(bytes, limit);
    return begins(bytes, 'zlib') ? inflateSync(bytes, limit) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * How long the head of gzip is. Node's own refuses what has other bytes behind it, as anything that
 * lies within something else has. Source: RFC 1952, section 2.3.
 */
function gzipHeadLength(bytes: Buffer): number {
  const flags = bytes[3] ?? 0;
  const afterText = (from: number) => bytes.indexOf(0, from) + 1;
  let end = 10;
  if (flags & 4) end += 2 + bytes.readUInt16LE(end);
  if (flags & 8) end = afterText(end);
  if (flags & 16) end = afterText(end);
  return flags & 2 ? end + 2 : end;
}
