import { readBullet, readNumeral, type TextMarker } from './list-marker.ts';
import { findPageWidth, joinOf, withoutHyphen } from './line-joins.ts';

/** A paragraph or an entry of a list, read from plain text. */
export interface TextBlock {
  text: string;
  /** The marker of an entry. Default: the block is a paragraph. */
  marker?: TextMarker;
}

/** The blocks of a plain text. */
export interface TextBlocks {
  blocks: TextBlock[];
  /** Whether numbers of pages were left out. */
  hasPageNumbers: boolean;
}

/**
 * Reads plain text: joins lines that were broken at the edge of a page, finds lists, and leaves out the
 * numbers of pages.
 */
export function readPlainText(text: string): TextBlocks {
  const { lines, hasPageNumbers } = removePageNumbers(text.split(/\r\n|\n|\r|(?=\f)/));
  const pageWidth = findPageWidth(lines);
  const markers = findMarkers(lines, pageWidth);
  const blocks: TextBlock[] = [];
  let before = '';
  for (const [at, line] of lines.entries()) {
    const marker = markers[at];
    const words = marker ? line.slice(marker.length) : line.trim();
    const join = marker ? 'paragraph' : joinOf(before.trim(), words, pageWidth);
    const last = blocks.at(-1);
    if (join === 'paragraph' || !last) {
      if (words !== '') blocks.push({ text: words, ...(marker && { marker }) });
    } else {
      const joined = join === 'word' ? withoutHyphen(last.text) : last.text;
      last.text = `${joined}${join === 'space' ? ' ' : ''}${words}`;
    }
    before = line;
  }
  return { blocks, hasPageNumbers };
}

const pageNumber =
  /^\f?\s*(?:page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:of|\/|\|)\s*(?:\d{1,4}|page)|[-–—]\s*\d{1,4}\s*[-–—])\s*$/i;
const bareNumber = /^\f?\s*\d{1,4}\s*$/;

/** Leaves out the numbers of pages, and joins the lines around them as their words ask for. */
function removePageNumbers(all: readonly string[]): {
  lines: string[];
  hasPageNumbers: boolean;
} {
  const trimmed = all.map((line) => line.trimEnd());
  const hasPages = findPageWidth(trimmed) !== undefined || all.some((line) => line.includes('\f'));
  const lines: string[] = [];
  let isPageEnd = false;
  let hasPageNumbers = false;
  for (const [at, line] of trimmed.entries()) {
    const isBare = bareNumber.test(line) && (hasPages || isInSentence(trimmed, at));
    if (isBare || pageNumber.test(line)) {
      isPageEnd = hasPageNumbers = true;
      while (lines.at(-1) === '') lines.pop();
    } else if (!isPageEnd || line.trim() !== '') {
      // A paragraph that ended with its page ended with its sentence.
      if (isPageEnd && lines.length > 0 && endsSentence(lines.at(-1) ?? '')) lines.push('');
      lines.push(line.replace('\f', ''));
      isPageEnd = false;
    }
  }
  return { lines, hasPageNumbers };
}

/** Whether a line stands between the lines of one sentence. */
function isInSentence(lines: readonly string[], at: number): boolean {
  const before = lines.slice(0, at).findLast((line) => line !== '') ?? '.';
  const after = lines.slice(at + 1).find((line) => line !== '') ?? '';
  return !endsSentence(before) && /^\f?\s*\p{Ll}/u.test(after);
}

function endsSentence(line: string): boolean {
  return /[.!?…:]["”’)\]]*$/.test(line);
}

/** Finds the markers of lists. A hyphen, an asterisk and a number need a second one beside them. */
function findMarkers(
  lines: readonly string[],
  pageWidth: number | undefined,
): (TextMarker | undefined)[] {
  const markers = lines.map((line) => readBullet(line) ?? readHyphen(line) ?? readNumeral(line));
  const marked = markers.flatMap((marker, at) => (marker ? [{ marker, at }] : []));
  const counted = new Set<number>();
  for (const [place, { marker, at }] of marked.entries()) {
    const next = marked[place + 1];
    const isSure = !marker.ordered && !/^\s*[-*]/.test(lines[at] ?? '');
    if (isSure) counted.add(at);
    if (
      next &&
      isNextOf(marker, next.marker) &&
      !hasParagraphBetween(lines.slice(at, next.at), pageWidth)
    ) {
      counted.add(at).add(next.at);
    }
  }
  return markers.map((marker, at) => (counted.has(at) ? marker : undefined));
}

function readHyphen(line: string): TextMarker | undefined {
  const [match] = /^\s*[-*]\s+(?=\S)/.exec(line) ?? [];
  return match === undefined
    ? undefined
    : { ordered: false, numbers: [], level: 1, length: match.length };
}

function isNextOf(marker: TextMarker, next: TextMarker): boolean {
  if (marker.ordered !== next.ordered) return false;
  return !marker.ordered || marker.numbers.some((number) => next.numbers.includes(number + 1));
}

/** Whether a paragraph begins in the lines from one entry to the next. */
function hasParagraphBetween(lines: readonly string[], pageWidth: number | undefined): boolean {
  return lines.some((line, at) => {
    const before = lines[at - 1];
    return before !== undefined && line !== '' && joinOf(before, line, pageWidth) === 'paragraph';
  });
}
