import { brotliDecompressSync, gunzipSync, inflateRawSync, zstdDecompressSync } from 'node:zlib';
import { decode } from 'cborg';
import sharp from 'sharp';
import { compressedWithin, filesWithin, unpacked } from './carve.ts';
import { tablesOf } from './font.ts';
import { begins, isText, isTextFile } from './kinds.ts';
import { readPdf } from './pdf.ts';
import { withoutPixels } from './png.ts';
import { wall } from './row.ts';
import { unzip, type Within } from './zip.ts';

/** What one look into a file finds. */
export interface Look {
  texts: string[];
  /** Files within it. */
  within?: Within[];
  /** What may lie within it, or may only look like it. */
  guesses?: Within[];
  /** Its own bytes from some place on, which may be a file too. */
  tails?: Within[];
}

/** The most bytes that one wrapping may unfold to. */
const most = 512 * 1024 * 1024;
const limit = { maxOutputLength: most };

/**
 * Looks into a file: its texts, and the files within it.
 *
 * @throws Error where it is of a kind that cannot be opened, or damaged
 */
export async function lookInto(place: string, bytes: Buffer): Promise<Look> {
  if (begins(bytes, 'foreign')) throw new Error(`${place} is of a kind we cannot open.`);
  if (place.endsWith('.br')) {
    return { texts: [], within: [['brotli', brotliDecompressSync(bytes, limit)]] };
  }
  if (begins(bytes, 'pagefind')) return ofPagefind(bytes.subarray('pagefind_dcd'.length));
  if (begins(bytes, 'pdf')) return ofPdf(bytes);
  if (isTextFile(place, bytes)) return { texts: [bytes.toString()] };
  if (begins(bytes, 'zip')) return ofPackage(bytes);
  const within = await ofKind(bytes);
  return within
    ? { texts: [lettersAmong(bytes)], within, ...beside(withoutPixels(bytes)) }
    : ofUnknown(bytes);
}

async function ofKind(bytes: Buffer): Promise<Within[] | undefined> {
  if (begins(bytes, 'gzip')) return [['gzip', gunzipSync(bytes, limit)]];
  if (begins(bytes, 'zstandard')) return [['zstandard', zstdDecompressSync(bytes, limit)]];
  if (begins(bytes, 'font')) return [['tables', tablesOf(bytes, most)]];
  return begins(bytes, 'picture') ? toldByPicture(bytes) : undefined;
}

/** What lies between and behind what a file says it holds. */
function beside(bytes: Buffer): Pick<Look, 'guesses' | 'tails'> {
  return { guesses: compressedWithin(bytes, most), tails: filesWithin(bytes) };
}

function ofPackage(bytes: Buffer): Look {
  const { members, rest } = unzip(bytes, most);
  return { texts: [lettersAmong(rest)], within: members, ...beside(rest) };
}

async function ofPdf(bytes: Buffer): Promise<Look> {
  const { texts, within } = await readPdf(bytes);
  return { texts: [lettersAmong(bytes), ...texts], within, ...beside(bytes) };
}

/** Pagefind's fragments are JSON, its program is WebAssembly, its index and lists are CBOR. */
function ofPagefind(bytes: Buffer): Look {
  if (isText(bytes)) return { texts: [bytes.toString()] };
  if (bytes[0] === 0) return ofUnknown(bytes);
  return { texts: [strings(decode(bytes, { useMaps: true })).join(` ${wall} `)] };
}

function strings(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (data instanceof Map) return [...data].flatMap(strings);
  return Array.isArray(data) ? data.flatMap(strings) : [];
}

/** What a picture says of itself. */
async function toldByPicture(bytes: Buffer): Promise<Within[]> {
  const { exif, xmp, iptc, icc, comments = [] } = await sharp(bytes).metadata();
  const parts = { exif, xmp, iptc, icc };
  return [
    ...comments.map(({ keyword, text }): Within => [keyword, Buffer.from(text)]),
    ...Object.entries(parts).flatMap(([name, part]): Within[] => (part ? [[name, part]] : [])),
  ];
}

/** Bytes of no known kind are read in every way that could be one. */
function ofUnknown(bytes: Buffer): Look {
  const unmarked = [
    () => unpacked(bytes, most),
    () => brotliDecompressSync(bytes, limit),
    () => inflateRawSync(bytes, limit),
  ].flatMap((open): Within[] => {
    const inner = orNothing(open);
    return inner ? [['compressed', inner]] : [];
  });
  const { guesses = [], tails = [] } = beside(bytes);
  return {
    texts: [lettersAmong(bytes), ...wideTexts(bytes)],
    guesses: [...guesses, ...unmarked],
    tails,
  };
}

function orNothing<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}

/** Bytes as letters, the rest as spaces: text lies as it is in most kinds of files. */
function lettersAmong(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/[\0-\x08\x0e-\x1f\ufffd]+/g, ' ');
}

/** Two bytes a letter, from either end and either beginning. */
function wideTexts(bytes: Buffer): string[] {
  return [0, 1].flatMap((from) => {
    const even = bytes.subarray(from, from + ((bytes.length - from) & ~1));
    return [even.toString('utf16le'), Buffer.from(even).swap16().toString('utf16le')];
  });
}
