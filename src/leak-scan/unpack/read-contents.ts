import { brotliDecompressSync, gunzipSync, inflateRawSync, zstdDecompressSync } from 'node:zlib';
import { decode } from 'cborg';
import { readFontTables } from '../../library/font-tables.ts';
import { textSeparator } from '../text/text-index.ts';
import { decompress, findCompressedParts, findEmbeddedFiles } from './embedded-files.ts';
import { hasFormat, isPlainText, isTextFile } from './file-formats.ts';
import { readPictureMetadata, withoutPixels } from './picture-metadata.ts';
import { readPdf } from './read-pdf.ts';
import { unpackBytesWithin, unpackWithin, type UnpackBudget } from './unpack-budget.ts';
import { unzip, type EmbeddedFile } from '../../runtime/unzip.ts';

/** The contents of one layer of a file. */
export interface FileContents {
  texts: string[];
  /** Bytes that are not text, read as text. Short words in them are there by chance. */
  rawTexts?: string[];
  /** The files that the format lists. */
  members?: EmbeddedFile[];
  /** Bytes of the layer that may be files, or may only look like files. */
  guesses?: EmbeddedFile[];
  /** Parts of the layer's own bytes, each from some position to the end. They may be files too. */
  tails?: EmbeddedFile[];
}

/**
 * Reads the texts of one layer of a file, and the files embedded in the layer.
 *
 * @param budget what may be unpacked from the whole file
 * @throws Error if the format cannot be opened, or the file is damaged
 */
export async function readContents(
  place: string,
  bytes: Buffer,
  budget: UnpackBudget,
): Promise<FileContents> {
  if (hasFormat(bytes, 'foreign')) throw new Error(`${place} has a format that cannot be opened.`);
  if (place.endsWith('.br')) {
    const inner = unpackBytesWithin(budget, (limit) => brotliDecompressSync(bytes, limit));
    return { texts: [], members: [['brotli', inner]] };
  }
  if (hasFormat(bytes, 'pagefind'))
    return readPagefind(bytes.subarray('pagefind_dcd'.length), budget);
  if (hasFormat(bytes, 'pdf')) return readPdfContents(bytes, budget);
  if (isTextFile(place, bytes)) return { texts: [bytes.toString()] };
  if (hasFormat(bytes, 'zip')) return readPackage(bytes, budget);
  if (hasFormat(bytes, 'font')) return readFontContents(bytes, budget);
  const members = await readMembers(bytes, budget);
  return members
    ? {
        texts: [],
        rawTexts: [readableText(bytes)],
        members,
        ...searchBytes(withoutPixels(bytes), budget),
      }
    : readUnknownFormat(bytes, budget);
}

/** Reads the members of a compressed file or a picture. Returns undefined for any other format. */
async function readMembers(
  bytes: Buffer,
  budget: UnpackBudget,
): Promise<EmbeddedFile[] | undefined> {
  if (hasFormat(bytes, 'gzip'))
    return [['gzip', unpackBytesWithin(budget, (limit) => gunzipSync(bytes, limit))]];
  if (hasFormat(bytes, 'zstandard'))
    return [['zstandard', unpackBytesWithin(budget, (limit) => zstdDecompressSync(bytes, limit))]];
  return hasFormat(bytes, 'picture') ? readPictureMetadata(bytes) : undefined;
}

/** Searches bytes for files that their format does not mention. */
function searchBytes(
  bytes: Buffer,
  budget: UnpackBudget,
): Required<Pick<FileContents, 'guesses' | 'tails'>> {
  return {
    guesses: findCompressedParts(bytes, budget),
    tails: findEmbeddedFiles(bytes),
  };
}

/**
 * Reads a font and its tables as every format that may match. The tables are a part of the font,
 * even if their first bytes look like another format.
 */
function readFontContents(bytes: Buffer, budget: UnpackBudget): FileContents {
  const { guesses, tails } = searchBytes(bytes, budget);
  const unpacked = unpackBytesWithin(budget, ({ maxOutputLength }) =>
    readFontTables(bytes, maxOutputLength),
  );
  const tables = readUnknownFormat(unpacked, budget);
  return {
    texts: [],
    rawTexts: [readableText(bytes), ...(tables.rawTexts ?? [])],
    guesses: [...guesses, ...(tables.guesses ?? [])],
    tails: [...tails, ...(tables.tails ?? [])],
  };
}

function readPackage(bytes: Buffer, budget: UnpackBudget): FileContents {
  const { members, rest } = unpackWithin(
    budget,
    (maximum) => unzip(bytes, maximum),
    (unpacked) => unpacked.members.reduce((sum, [, inner]) => sum + inner.length, 0),
  );
  return { texts: [], rawTexts: [readableText(rest)], members, ...searchBytes(rest, budget) };
}

async function readPdfContents(bytes: Buffer, budget: UnpackBudget): Promise<FileContents> {
  const { texts, pictures } = await readPdf(bytes);
  return {
    texts,
    rawTexts: [readableText(bytes)],
    members: pictures,
    ...searchBytes(bytes, budget),
  };
}

/**
 * Reads a file of Pagefind. Fragments are JSON. The program is WebAssembly. The index and the
 * filters are CBOR.
 */
function readPagefind(bytes: Buffer, budget: UnpackBudget): FileContents {
  if (isPlainText(bytes)) return { texts: [bytes.toString()] };
  if (bytes[0] === 0) return readUnknownFormat(bytes, budget);
  return { texts: [stringsIn(decode(bytes, { useMaps: true })).join(` ${textSeparator} `)] };
}

function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (data instanceof Map) return [...data].flatMap(stringsIn);
  return Array.isArray(data) ? data.flatMap(stringsIn) : [];
}

/** Reads bytes of an unknown format as every format that may match. */
function readUnknownFormat(bytes: Buffer, budget: UnpackBudget): FileContents {
  const decompressed = [
    () => decompress(bytes, budget),
    () => unpackBytesWithin(budget, (limit) => brotliDecompressSync(bytes, limit)),
    () => unpackBytesWithin(budget, (limit) => inflateRawSync(bytes, limit)),
  ].flatMap((open): EmbeddedFile[] => {
    const inner = tryOpen(open);
    return inner ? [['compressed', inner]] : [];
  });
  const { guesses, tails } = searchBytes(bytes, budget);
  return {
    texts: [],
    rawTexts: [readableText(bytes), ...utf16Texts(bytes)],
    guesses: [...guesses, ...decompressed],
    tails,
  };
}

function tryOpen<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

/**
 * Reads bytes as UTF-8, because most formats store text unchanged. Replaces everything that is not
 * text by spaces.
 */
function readableText(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/[\0-\x08\x0e-\x1f\ufffd]+/g, ' ');
}

/** Reads bytes as UTF-16 in both byte orders, from the first and from the second byte. */
function utf16Texts(bytes: Buffer): string[] {
  return [0, 1].flatMap((from) => {
    const even = bytes.subarray(from, from + ((bytes.length - from) & ~1));
    return [even.toString('utf16le'), Buffer.from(even).swap16().toString('utf16le')];
  });
}
