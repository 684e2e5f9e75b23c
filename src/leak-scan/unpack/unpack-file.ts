import { decodeEscapes } from '../text/decode-escapes.ts';
import { findEncodedBytes } from './encoded-bytes.ts';
import { isTextFile } from './file-formats.ts';
import { readContents, type FileContents } from './read-contents.ts';
import type { EmbeddedFile } from '../../runtime/unzip.ts';
import { largestUnpacked } from '../../story/size-limits.ts';
import type { UnpackBudget } from './unpack-budget.ts';

/** A text of a file, at any depth. */
export interface ExtractedText {
  /** The path of the file, and the path of the text inside the file. */
  place: string;
  /** The text after each round of decoding. The last one has the fewest escapes. */
  decodings: string[];
  /** Whether the text is bytes that are not text, such as pixels, read as text. */
  isRaw: boolean;
}

/** A file, or a file embedded in it. */
export interface UnpackedFile {
  /** The path of the file, and the path of the embedded file inside it. */
  place: string;
  bytes: Buffer;
}

interface QueuedFile extends UnpackedFile {
  /** The number of layers that were opened to reach the file. */
  depth: number;
  /**
   * `guess`: the bytes may only look like a file. `tail`: a guess whose bytes have already been
   * searched as part of another file. Undefined: the bytes certainly are a file.
   */
  certainty?: 'guess' | 'tail' | undefined;
}

/**
 * The maximum number of layers that are opened. A document in a package in a text has three layers.
 */
const maxDepth = 6;
/** Files that must be text and nothing else. */
const mustBeText = /(?:\.(?:html|xml|json|css|js|svg|txt|map|vtt)|(?:^|\/)_headers)$/;

/**
 * Finds every text in a file and every embedded file, through all layers of packing and encoding.
 *
 * @param isKnown whether embedded bytes have been searched before, so that they can be skipped
 * @param maximum the maximum number of bytes that may be unpacked from the file, in all its layers
 * @throws Error if a layer cannot be opened or is too large, because the scan cannot prove that such
 * a file is clean
 */
export async function unpackFile(
  place: string,
  bytes: Buffer,
  isKnown: (bytes: Buffer) => boolean = () => false,
  maximum = largestUnpacked,
): Promise<{ texts: ExtractedText[]; files: UnpackedFile[] }> {
  if (mustBeText.test(place) && !isTextFile(place, bytes)) throw new Error(`${place} is not text.`);
  const texts: ExtractedText[] = [];
  const files: UnpackedFile[] = [];
  const budget: UnpackBudget = { left: maximum, isExceeded: false };
  const queue: QueuedFile[] = [{ place, bytes, depth: 0 }];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (file.depth > 0 && isKnown(file.bytes)) continue;
    const contents = await readQueuedFile(file, budget);
    if (budget.isExceeded) throw new Error(`${file.place} is too large when it is unpacked.`);
    files.push(file);
    const toExtracted = (isRaw: boolean) => (text: string) => ({
      place: file.place,
      decodings: decodeEscapes(text),
      isRaw,
    });
    const ownTexts: ExtractedText[] = [
      ...contents.texts.map(toExtracted(false)),
      ...(contents.rawTexts ?? []).map(toExtracted(true)),
    ];
    texts.push(...ownTexts);
    queue.push(...embeddedIn(file, ownTexts, contents));
  }
  return { texts, files };
}

/** Reads a file. Returns no texts for a guess that is not a file. */
async function readQueuedFile(file: QueuedFile, budget: UnpackBudget): Promise<FileContents> {
  try {
    if (file.depth > maxDepth) throw new Error(`${file.place} is inside too many layers.`);
    return await readContents(file.place, file.bytes, budget);
  } catch (cause) {
    if (file.certainty) return { texts: [] };
    throw cause;
  }
}

function embeddedIn(
  file: QueuedFile,
  texts: readonly ExtractedText[],
  { members = [], guesses = [], tails = [] }: FileContents,
): QueuedFile[] {
  const queueAs =
    (certainty: QueuedFile['certainty']) =>
    ([name, bytes]: EmbeddedFile): QueuedFile => ({
      place: `${file.place} › ${name}`,
      bytes,
      depth: file.depth + 1,
      certainty,
    });
  const encoded = texts.flatMap(({ decodings }) => findEncodedBytes(decodings.at(-1) ?? ''));
  return [
    ...members.map(queueAs(file.certainty && 'guess')),
    ...encoded.map((bytes): EmbeddedFile => ['letters', bytes]).map(queueAs('guess')),
    ...(file.certainty === 'tail'
      ? []
      : [...guesses.map(queueAs('guess')), ...tails.map(queueAs('tail'))]),
  ];
}
