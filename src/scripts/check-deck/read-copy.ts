import { blobSource, bytesSource, type ByteSource } from './byte-source.ts';
import {
  findMarksInData,
  findMarksInText,
  type CheckableStories,
  type StoryMark,
} from './find-marks.ts';
import { toLatin1 } from './latin-1.ts';
import { slidesOfParts } from './package-places.ts';
import { readPdfTexts } from './read-pdf-texts.ts';
import { listZip, readZipEntry, type ZipEntry } from './read-zip.ts';
import {
  largestFile,
  largestPart,
  largestWhole,
  mostLayers,
  newReadingBudget,
  type ReadingBudget,
} from './reading-limits.ts';

/** Where in a file a story was found. */
export interface MarkPlace {
  /** The name of a file inside the file. Default: the file itself. */
  file?: string;
  /** The number of the slide, from 1. Default: no slide, or unknown. */
  slide?: number;
}

/** A story that was found, and where. */
export type FoundMark = StoryMark & MarkPlace;

/** Why something could not be read. */
export type UnreadReason = 'locked' | 'damaged' | 'too-large' | 'unknown-format';

/** What was found in a file. */
export interface CopyReading {
  marks: FoundMark[];
  /** What could not be read. A file with such a part is never wholly fine. */
  unread: { reason: UnreadReason; file?: string }[];
}

/** Reads a file that someone chose. Never throws because of what is in the file. */
export async function readCopy(file: Blob, known: CheckableStories): Promise<CopyReading> {
  if (file.size > largestFile) return { marks: [], unread: [{ reason: 'too-large' }] };
  return readSource(blobSource(file), { known, budget: newReadingBudget(), layer: 1 });
}

interface ReadingContext {
  known: CheckableStories;
  budget: ReadingBudget;
  /** 1 for the file itself, 2 for a file in it. */
  layer: number;
  /** The name of a file inside the file. */
  file?: string;
}

async function readSource(source: ByteSource, context: ReadingContext): Promise<CopyReading> {
  const start = await source.read(0, Math.min(source.size, 1024));
  const letters = toLatin1(start);
  if (letters.startsWith('PK')) return readPackage(source, context);
  if (letters.includes('%PDF-')) return readPdf(source, context);
  // Old office files and locked office files share this signature.
  if (letters.startsWith('\xd0\xcf\x11\xe0')) return unread('locked', context);
  return unread(source.size === 0 ? 'damaged' : 'unknown-format', context);
}

function unread(reason: UnreadReason, { file }: ReadingContext): CopyReading {
  return { marks: [], unread: [{ reason, ...(file === undefined ? {} : { file }) }] };
}

async function readPdf(source: ByteSource, context: ReadingContext): Promise<CopyReading> {
  if (source.size > largestWhole) return unread('too-large', context);
  const { texts, isLocked, isComplete } = readPdfTexts(
    await source.read(0, source.size),
    context.budget,
  );
  if (isLocked) return unread('locked', context);
  const marks = texts.flatMap((text) => [
    ...findMarksInText(text, context.known),
    ...findMarksInData(text),
  ]);
  return {
    marks: marks.map((mark) => ({ ...mark, ...placeOf(context) })),
    unread: isComplete ? [] : unread('damaged', context).unread,
  };
}

function placeOf({ file }: ReadingContext): MarkPlace {
  return file === undefined ? {} : { file };
}

/** Entries that are texts. */
const isText = /\.(?:xml|rels|vml|html?|xhtml|txt|md|csv|json|js|svg)$/i;
/** Entries that are files of their own. */
const isFile = /\.(?:pptx|pptm|ppsx|ppsm|potx|docx|docm|dotx|xlsx|odp|odt|pdf|zip|ppt|doc)$/i;

async function readPackage(source: ByteSource, context: ReadingContext): Promise<CopyReading> {
  const list = await listZip(source, context.budget);
  if (!list) return unread('damaged', context);
  const reading: CopyReading = list.isComplete
    ? { marks: [], unread: [] }
    : unread('too-large', context);
  const texts = new Map<string, string>();
  for (const entry of list.entries) {
    if (isText.test(entry.name)) await readText(source, entry, texts, reading, context);
    else if (isFile.test(entry.name)) addReading(reading, await readInner(source, entry, context));
  }
  const slides = slidesOfParts(texts);
  for (const [path, text] of texts) {
    const slide = slides.get(path);
    const place = { ...placeOf(context), ...(slide === undefined ? {} : { slide }) };
    const marks = [
      ...findMarksInData(text),
      ...findMarksInText(links(text), context.known),
      ...findMarksInText(visibleText(text), context.known),
    ];
    reading.marks.push(...marks.map((mark) => ({ ...mark, ...place })));
  }
  return reading;
}

async function readText(
  source: ByteSource,
  entry: ZipEntry,
  texts: Map<string, string>,
  reading: CopyReading,
  context: ReadingContext,
): Promise<void> {
  const bytes = await readZipEntry(source, entry, largestPart, context.budget);
  if (bytes) texts.set(entry.name, decodeText(bytes));
  else addReading(reading, unread(reasonOf(entry, largestPart, context), context));
}

function reasonOf(entry: ZipEntry, most: number, { budget }: ReadingContext): UnreadReason {
  if (entry.isEncrypted) return 'locked';
  const isTooLarge = Math.max(entry.packedSize, entry.unpackedSize) > Math.min(most, budget.bytes);
  return isTooLarge ? 'too-large' : 'damaged';
}

async function readInner(
  source: ByteSource,
  entry: ZipEntry,
  context: ReadingContext,
): Promise<CopyReading> {
  const file = [...(context.file === undefined ? [] : [context.file]), entry.name].join(' › ');
  const inner = { ...context, file, layer: context.layer + 1 };
  if (inner.layer > mostLayers) return unread('too-large', inner);
  const bytes = await readZipEntry(source, entry, largestWhole, context.budget);
  return bytes
    ? readSource(bytesSource(bytes), inner)
    : unread(reasonOf(entry, largestWhole, context), inner);
}

function addReading(reading: CopyReading, added: CopyReading): void {
  reading.marks.push(...added.marks);
  for (const each of added.unread) {
    const isSaid = reading.unread.some(
      ({ reason, file }) => reason === each.reason && file === each.file,
    );
    if (!isSaid) reading.unread.push(each);
  }
}

/** Office programs split an address into parts with a format of their own, so parts are joined. */
function visibleText(xml: string): string {
  return xml.replace(/<\/(?:a:p|w:p|text:p|p|li|td|h[1-6])>/g, '\n').replace(/<[^<>]*>/g, '');
}

/** The addresses in the attributes of a part, a line each. */
function links(xml: string): string {
  return [...xml.matchAll(/="(https?:\/\/[^"<>]{1,2000})"/gi)]
    .map(([, address]) => address)
    .join('\n');
}

function decodeText(bytes: Uint8Array): string {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
