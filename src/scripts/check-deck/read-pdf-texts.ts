import { inflateWithin } from './inflate-within.ts';
import { toLatin1 } from './latin-1.ts';
import { decodeShownText, readCharacterMap, type CharacterMap } from './pdf-characters.ts';
import { largestPart, type ReadingBudget } from './reading-limits.ts';

/** The texts of a PDF in which stories are looked for. */
export interface PdfTexts {
  texts: string[];
  isLocked: boolean;
  isComplete: boolean;
}

/** The most characters that are decoded, with every font of the file. */
const mostDecoded = 150_000_000;
/** The length of the shortest packed stream, in bytes. A shorter one is empty. */
const shortestStream = 12;
/** Streams that hold no text: pictures, fonts, and the list of the file's objects. */
const withoutText =
  /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length1\s|\/Type\s*\/XRef|\/DCTDecode|\/JPXDecode/;

/**
 * Reads the links and the visible text of a PDF. It reads every stream and tries every font on every
 * text, instead of following the file's references: a small reader that needs no table of contents,
 * and so also reads a damaged file as far as possible.
 */
export function readPdfTexts(bytes: Uint8Array, budget: ReadingBudget): PdfTexts {
  const file = toLatin1(bytes);
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(file))
    return { texts: [], isLocked: true, isComplete: false };
  const { contents, rest, isComplete } = readStreams(file, bytes, budget);
  const maps = contents.filter((each) => each.includes('begincmap')).map(readCharacterMap);
  const shown = contents.filter((each) => /\bT[jJ]\b/.test(each));
  const size = shown.reduce((sum, { length }) => sum + length, 0) * (maps.length + 1);
  const hasAllText = size <= mostDecoded;
  const fonts: (CharacterMap | undefined)[] = hasAllText ? [undefined, ...maps] : [undefined];
  return {
    texts: [
      rest,
      ...contents.filter((each) => !each.includes('begincmap')),
      ...shown.flatMap((each) => fonts.map((font) => decodeShownText(each, font))),
    ],
    isLocked: false,
    isComplete: isComplete && hasAllText && file.includes('%%EOF'),
  };
}

/** Unpacks the streams of a PDF that may hold text. */
function readStreams(file: string, bytes: Uint8Array, budget: ReadingBudget) {
  const contents: string[] = [];
  const rest: string[] = [];
  let isComplete = true;
  let end = 0;
  for (const start of streamStarts(file)) {
    if (start < end) continue;
    const dictionary = file.slice(Math.max(end, start - 2000), start);
    rest.push(file.slice(end, start));
    const closing = file.indexOf('endstream', start);
    end = closing < 0 ? file.length : closing;
    budget.entries -= 1;
    if (budget.entries <= 0 || budget.bytes <= 0)
      return { contents, rest: rest.join(' '), isComplete: false };
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (withoutText.test(own)) continue;
    if (!/\/(?:FlateDecode|Fl)\b/.test(own)) {
      const isPlain = !own.includes('/Filter');
      isComplete &&= isPlain;
      if (isPlain) contents.push(file.slice(start, end));
      continue;
    }
    // The first two bytes are the header of zlib.
    const inflated = inflateWithin(bytes.subarray(start + 2, end), largestPart, budget);
    isComplete &&= inflated.isComplete || end - start < shortestStream;
    contents.push(toLatin1(inflated.bytes));
  }
  rest.push(file.slice(end));
  return { contents, rest: rest.join(' '), isComplete };
}

function* streamStarts(file: string): Generator<number> {
  const word = 'stream';
  for (let at = file.indexOf(word); at !== -1; at = file.indexOf(word, at + word.length)) {
    if (file.startsWith('end', at - 3)) continue;
    const after = file[at + word.length];
    if (after === '\n') yield at + word.length + 1;
    else if (after === '\r') yield at + word.length + (file[at + word.length + 1] === '\n' ? 2 : 1);
  }
}
