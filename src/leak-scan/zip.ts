import { inflateRawSync } from 'node:zlib';

/** Something within a file, by its name there. */
export type Within = [name: string, bytes: Buffer];

const sign = Buffer.from('PK\x03\x04', 'latin1');

/**
 * Every member of a package, whether or not its list names it: each tells of itself where it
 * begins. And what lies before, between and behind them.
 *
 * @param most the most bytes a member may unfold to
 * @throws Error where one has a lock on it, is packed in a way we cannot open, or is larger
 */
export function unzip(bytes: Buffer, most: number): { members: Within[]; rest: Buffer } {
  const members: Within[] = [];
  const between: Buffer[] = [];
  let end = 0;
  for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, end)) {
    const head = headAt(bytes, at);
    // Without its sign, or what is left over would look like a package of its own at every member.
    between.push(bytes.subarray(end, at), bytes.subarray(at + sign.length, head.start));
    const { content, packed } = contentOf(bytes, head, most);
    members.push([head.name, content]);
    end = head.start + packed;
  }
  return { members, rest: Buffer.concat([...between, bytes.subarray(end)]) };
}

interface Head {
  name: string;
  /** Where the content begins. */
  start: number;
  isLocked: boolean;
  way: number;
  /** The length of the content, where it is told here. */
  packed: number;
  /** How long it is once unpacked, where that is told here. */
  whole: number;
}

function headAt(bytes: Buffer, at: number): Head {
  const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
  return {
    name: bytes.toString('utf8', at + 30, nameEnd),
    start: nameEnd + bytes.readUInt16LE(at + 28),
    isLocked: (bytes.readUInt16LE(at + 6) & 1) === 1,
    way: bytes.readUInt16LE(at + 8),
    packed: bytes.readUInt32LE(at + 18),
    whole: bytes.readUInt32LE(at + 22),
  };
}

function contentOf(bytes: Buffer, head: Head, most: number) {
  const { name, start, isLocked, way, packed, whole } = head;
  if (!isLocked && way === 8) return inflated(bytes.subarray(start), most, whole);
  if (isLocked || way !== 0) throw new Error(`${name} cannot be opened.`);
  // Where the length stands behind the content, or in 64 bits, it ends where the next begins.
  const next = bytes.indexOf(sign, start);
  const upToNext = (next === -1 ? bytes.length : next) - start;
  const length = packed > 0 && start + packed <= bytes.length ? packed : upToNext;
  return { content: bytes.subarray(start, start + length), packed: length };
}

function inflated(bytes: Buffer, most: number, whole: number) {
  // What comes back with `info` is not in Node’s types.
  const { buffer, engine } = inflateRawSync(bytes, {
    maxOutputLength: most,
    // As much room as it says it needs: most members are short, and what is made for long ones adds up.
    chunkSize: Math.min(Math.max(whole + 1, 2 ** 10), 2 ** 16),
    info: true,
  }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  return { content: buffer, packed: engine.bytesWritten };
}
