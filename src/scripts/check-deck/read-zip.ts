import type { ByteSource } from './byte-source.ts';
import { inflateWithin } from './inflate-within.ts';
import type { ReadingBudget } from './reading-limits.ts';

/** An entry of a zip archive, as its list of contents describes it. */
export interface ZipEntry {
  name: string;
  /** Where the entry starts. */
  start: number;
  /** 0: not packed. 8: Deflate. */
  method: number;
  isEncrypted: boolean;
  packedSize: number;
  /** The size when it is unpacked, as the archive says. It may be wrong. */
  unpackedSize: number;
}

/** The contents of an archive. */
export interface ZipList {
  entries: ZipEntry[];
  /** Whether every entry that the archive counts is in `entries`. */
  isComplete: boolean;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The length of the end record, and of the longest comment after it. */
const endLength = 22;
const longestComment = 0xffff;
/** The largest list of contents that is read, in bytes. */
const largestList = 16 * 1024 ** 2;

/**
 * Lists the entries of a zip archive, from the list of contents at its end.
 *
 * @returns undefined if the archive has no such list, as when the end of the file is missing
 */
export async function listZip(
  source: ByteSource,
  budget: ReadingBudget,
): Promise<ZipList | undefined> {
  const tailStart = Math.max(0, source.size - endLength - longestComment);
  const tail = viewOf(await source.read(tailStart, source.size));
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const count = tail.getUint16(at + 10, true);
    const size = tail.getUint32(at + 12, true);
    const start = tail.getUint32(at + 16, true);
    if (start + size > tailStart + at) continue;
    const list = await source.read(start, start + Math.min(size, largestList));
    const entries = readEntries(list, Math.min(count, budget.entries));
    budget.entries -= entries.length;
    return { entries, isComplete: entries.length === count };
  }
  return undefined;
}

function readEntries(list: Uint8Array, most: number): ZipEntry[] {
  const view = viewOf(list);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < most && at + 46 <= list.length;) {
    if (view.getUint32(at, true) !== entrySignature) break;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(list.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      start: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      unpackedSize: view.getUint32(at + 24, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Reads one entry of a zip archive.
 *
 * @param most the most bytes that the entry may have when it is unpacked
 * @returns undefined if the entry is damaged, locked, too large, or packed in another way
 */
export async function readZipEntry(
  source: ByteSource,
  { start, method, isEncrypted, packedSize }: ZipEntry,
  most: number,
  budget: ReadingBudget,
): Promise<Uint8Array | undefined> {
  if (isEncrypted || packedSize > Math.min(most, budget.bytes)) return undefined;
  const header = viewOf(await source.read(start, start + 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== localSignature) return undefined;
  const from = start + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = await source.read(from, from + packedSize);
  if (packed.length < packedSize) return undefined;
  if (method === 0) {
    budget.bytes -= packed.length;
    return packed;
  }
  if (method !== 8) return undefined;
  const { bytes, isComplete } = inflateWithin(packed, most, budget);
  return isComplete ? bytes : undefined;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
