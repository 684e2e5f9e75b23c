import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { decode } from 'cborg';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { inBase64 } from './unfold.ts';

/** One text of a file, however deep it lay. */
export interface Layer {
  /** The file, and the way within it. */
  place: string;
  text: string;
}

/** A file's bytes, or those of something within it. */
interface Piece {
  place: string;
  bytes: Buffer;
  /** How many wrappings have been opened to come here. */
  depth: number;
}

/** How many wrappings are opened: a document within a package within a text is three. */
const deepest = 6;
/** The most bytes one wrapping may unfold to. */
const most = 512 * 1024 * 1024;

/**
 * Every text of a file, whatever it is wrapped in.
 *
 * @throws Error where it is wrapped in something that cannot be opened, which nobody can vouch for
 */
export async function textsIn(place: string, bytes: Buffer): Promise<Layer[]> {
  const layers: Layer[] = [];
  const open: Piece[] = [{ place, bytes, depth: 0 }];
  for (let piece = open.pop(); piece; piece = open.pop()) {
    if (piece.depth > deepest) throw new Error(`${piece.place} is wrapped too often.`);
    const { texts = [], within = [] } = await look(piece);
    const { depth } = piece;
    layers.push(...texts.map((text) => ({ place: piece.place, text })));
    for (const [name, inner] of within) {
      open.push({ place: `${piece.place} › ${name}`, bytes: inner, depth: depth + 1 });
    }
    for (const inner of texts.flatMap(inBase64)) {
      if (isWorthOpening(inner)) {
        open.push({ place: `${piece.place} › base64`, bytes: inner, depth: depth + 1 });
      }
    }
  }
  return layers;
}

interface Look {
  texts?: string[];
  within?: [name: string, bytes: Buffer][];
}

async function look({ place, bytes }: Piece): Promise<Look> {
  const starts = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (starts(0x1f, 0x8b))
    return { within: [['gzip', gunzipSync(bytes, { maxOutputLength: most })]] };
  if (place.endsWith('.br')) {
    return { within: [['brotli', brotliDecompressSync(bytes, { maxOutputLength: most })]] };
  }
  if (starts(0x50, 0x4b, 3, 4)) {
    const members = Object.entries(unzipSync(bytes));
    return {
      texts: [asText(bytes)],
      within: members.map(([name, each]) => [name, Buffer.from(each)]),
    };
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) return { texts: [asText(bytes), ...(await pdfTexts(bytes))] };
  if (bytes.toString('latin1', 0, pagefindMark.length) === pagefindMark) {
    return pagefindData(bytes.subarray(pagefindMark.length));
  }
  if (isPicture(bytes)) return pictureLook(bytes);
  return { texts: plainTexts(bytes) };
}

const pagefindMark = 'pagefind_dcd';

/** Pagefind's fragments are JSON, its program is WebAssembly, its index and lists are CBOR. */
function pagefindData(bytes: Buffer): Look {
  if (bytes[0] === 0x7b || bytes[0] === 0) return { texts: plainTexts(bytes) };
  return { texts: [strings(decode(bytes, { useMaps: true })).join(' · ')] };
}

function strings(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (data instanceof Map) return [...data].flatMap(strings);
  return Array.isArray(data) ? data.flatMap(strings) : [];
}

async function pdfTexts(bytes: Buffer): Promise<string[]> {
  // Large, and needed only where a library has such files.
  const { extractText, getDocumentProxy, getMeta } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  return [text, JSON.stringify(await getMeta(document))];
}

/** Whether bytes begin as those of a picture do. */
export function isPicture(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 12);
  return /^(?:\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(?:avif|heic|mif1))/s.test(
    head,
  );
}

/** What a picture says of itself; its chunks are also read as they lie. */
async function pictureLook(bytes: Buffer): Promise<Look> {
  const { exif, xmp, iptc, icc, comments = [] } = await sharp(bytes).metadata();
  const parts = { exif, xmp, iptc, icc };
  return {
    texts: [asText(bytes), ...comments.map(({ keyword, text }) => `${keyword} ${text}`)],
    within: Object.entries(parts).flatMap(([name, part]) => (part ? [[name, part]] : [])),
  };
}

/** Text in UTF-8 or UTF-16; whatever is neither is read in every way that could be one. */
function plainTexts(bytes: Buffer): string[] {
  if (bytes[0] === 0x78 && isZlib(bytes))
    return [inflateSync(bytes, { maxOutputLength: most }).toString()];
  if (!bytes.includes(0)) return [bytes.toString()];
  return [asText(bytes), ...wideTexts(bytes)];
}

function isZlib(bytes: Buffer): boolean {
  try {
    inflateSync(bytes, { maxOutputLength: most });
    return true;
  } catch {
    return false;
  }
}

/** Bytes as letters, the rest as spaces. */
function asText(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/[\0-\x08\x0e-\x1f\ufffd]+/g, ' ');
}

/** Two bytes a letter, from either end and either beginning. */
function wideTexts(bytes: Buffer): string[] {
  return [0, 1].flatMap((from) => {
    const even = bytes.subarray(from, from + ((bytes.length - from) & ~1));
    return [even.toString('utf16le'), Buffer.from(even).swap16().toString('utf16le')];
  });
}

/** Whether bytes that were written in base 64 are more than chance: a text, or a file of a known kind. */
function isWorthOpening(bytes: Buffer): boolean {
  if (bytes.length < 24) return false;
  const readable = bytes.subarray(0, 64).filter((byte) => byte >= 0x20 && byte < 0x7f).length;
  return (
    readable > 0.8 * Math.min(64, bytes.length) ||
    bytes[0] === 0x1f ||
    bytes[0] === 0x50 ||
    isPicture(bytes)
  );
}
