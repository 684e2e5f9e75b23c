import { inflateRawSync } from 'node:zlib';

/** A file within another file, with its name there. */
export type EmbeddedFile = [name: string, bytes: Buffer];

const localSignature = Buffer.from('PK\x03\x04', 'latin1');

/**
 * Unpacks every member of a ZIP package, including members that its central directory does not
 * list. Every member has a local header, which is enough to find it.
 *
 * @param maxBytes the maximum unpacked size of all members together
 * @returns the members; `rest` contains all bytes before, between and after the members
 * @throws Error if a member is encrypted, larger than allowed, or compressed in an unknown way
 */
export function unzip(bytes: Buffer, maxBytes: number): { members: EmbeddedFile[]; rest: Buffer } {
  const members: EmbeddedFile[] = [];
  const rest: Buffer[] = [];
  let end = 0;
  let left = maxBytes;
  for (const { file, start, contentStart, contentEnd } of zipMembers(bytes, () => left)) {
    left = Math.max(left - file[1].length, 1);
    // Leaves out the signature. A signature in the rest would look like the start of another
    // package.
    rest.push(
      bytes.subarray(end, start),
      bytes.subarray(start + localSignature.length, contentStart),
    );
    members.push(file);
    end = contentEnd;
  }
  return { members, rest: Buffer.concat([...rest, bytes.subarray(end)]) };
}

/** A member of a ZIP package, with its position in the package. */
export interface ZipMember {
  file: EmbeddedFile;
  /** The positions where the header starts, where the content starts and where the content ends. */
  start: number;
  contentStart: number;
  contentEnd: number;
}

/**
 * Unpacks the members of a ZIP package one after another, so that the caller can stop at any of
 * them.
 *
 * @param maxBytes returns the maximum unpacked size of the next member
 * @throws Error if a member is encrypted, larger than allowed, or compressed in an unknown way
 */
export function* zipMembers(bytes: Buffer, maxBytes: () => number): Generator<ZipMember> {
  let end = 0;
  for (
    let start = bytes.indexOf(localSignature);
    start !== -1;
    start = bytes.indexOf(localSignature, end)
  ) {
    const header = readHeader(bytes, start);
    const { contentStart } = header;
    const { content, packedLength } = readContent(bytes, header, maxBytes());
    end = contentStart + packedLength;
    yield { file: [header.name, content], start, contentStart, contentEnd: end };
  }
}

interface MemberHeader {
  name: string;
  contentStart: number;
  isEncrypted: boolean;
  /** The method of compression: 0 for none, 8 for Deflate. */
  compressionMethod: number;
  /** The length of the packed content; 0 if the header does not contain it. */
  packedLength: number;
  /** The length of the unpacked content; 0 if the header does not contain it. */
  unpackedLength: number;
}

function readHeader(bytes: Buffer, at: number): MemberHeader {
  const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
  return {
    name: bytes.toString('utf8', at + 30, nameEnd),
    contentStart: nameEnd + bytes.readUInt16LE(at + 28),
    isEncrypted: (bytes.readUInt16LE(at + 6) & 1) === 1,
    compressionMethod: bytes.readUInt16LE(at + 8),
    packedLength: bytes.readUInt32LE(at + 18),
    unpackedLength: bytes.readUInt32LE(at + 22),
  };
}

function readContent(bytes: Buffer, header: MemberHeader, maxBytes: number) {
  const { name, contentStart, isEncrypted, compressionMethod, packedLength } = header;
  if (!isEncrypted && compressionMethod === 8) {
    return inflateMember(bytes.subarray(contentStart), maxBytes, header.unpackedLength);
  }
  if (isEncrypted || compressionMethod !== 0) throw new Error(`${name} cannot be opened.`);
  // If the length follows the content, or has 64 bits, the content ends at the next member.
  const next = bytes.indexOf(localSignature, contentStart);
  const lengthUpToNext = (next === -1 ? bytes.length : next) - contentStart;
  const isLengthKnown = packedLength > 0 && contentStart + packedLength <= bytes.length;
  const length = isLengthKnown ? packedLength : lengthUpToNext;
  return {
    content: bytes.subarray(contentStart, contentStart + length),
    packedLength: length,
  };
}

function inflateMember(bytes: Buffer, maxBytes: number, unpackedLength: number) {
  // Node's types do not include what `info` returns.
  const { buffer, engine } = inflateRawSync(bytes, {
    maxOutputLength: maxBytes,
    // The buffer is only as large as the header requires. Most members are short, and many larger
    // buffers would need much memory.
    chunkSize: Math.min(Math.max(unpackedLength + 1, 2 ** 10), 2 ** 16),
    info: true,
  }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  return { content: buffer, packedLength: engine.bytesWritten };
}
