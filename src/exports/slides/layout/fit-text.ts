import type { SlideParagraph } from '../outline/deck-outline.ts';
import { numberIndent, toPoints } from './slide-geometry.ts';
import type { Placeholder } from './slide-placeholders.ts';

/** The height of a line, relative to the size of its letters. */
const lineHeight = 1.22;

/**
 * The insets of a text box in PowerPoint, in points: the left and right inset together, and the top
 * and bottom inset together.
 */
const horizontalInsets = 14.4;
const verticalInsets = 7.2;

/**
 * Chooses the largest size in which every text fits the placeholder. Chooses the smallest size if
 * no size fits.
 */
export function chooseSize(
  texts: readonly (readonly SlideParagraph[])[],
  placeholder: Placeholder,
): number {
  const { sizes } = placeholder.text;
  const smallest = sizes.at(-1) ?? sizes[0];
  const sizeOfEach = texts.map(
    (text) => sizes.find((size) => fitsPlaceholder(text, size, placeholder)) ?? smallest,
  );
  return Math.min(...sizeOfEach);
}

/** Whether a text in a size fits a placeholder, in every font that a machine is likely to use. */
export function fitsPlaceholder(
  text: readonly SlideParagraph[],
  size: number,
  { area, text: { before = 0 } }: Placeholder,
): boolean {
  const width = toPoints(area.width) - horizontalInsets;
  const heights = text.map((paragraph) => paragraphHeight(paragraph, size, width) + before);
  const height = heights.reduce((sum, each) => sum + each, 0);
  return height <= toPoints(area.height) - verticalInsets;
}

function paragraphHeight(
  { text, scale = 1, number }: SlideParagraph,
  size: number,
  width: number,
): number {
  const indent = number === undefined ? 0 : toPoints(numberIndent);
  const paragraphSize = size * scale;
  return countLines(text, (width - indent) / paragraphSize) * paragraphSize * lineHeight;
}

/**
 * Counts the lines of a text.
 *
 * @param width the width of a line, relative to the size of the letters
 */
function countLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wordWidth = measureWord(word);
    if (used > 0 && used + spaceWidth + wordWidth > width) {
      lines += 1;
      used = 0;
    }
    // PowerPoint breaks a word that is wider than a line at the end of the line.
    lines += Math.max(0, Math.ceil(wordWidth / width) - 1);
    used += (used > 0 ? spaceWidth : 0) + (wordWidth > width ? wordWidth % width : wordWidth);
  }
  return lines;
}

const spaceWidth = 0.3;
/** The widths of letters relative to their size, in the widest font that may replace our font. */
const letterWidths: [letters: RegExp, width: number][] = [
  [/[\p{C}\p{M}]/u, 0],
  [/[ijl.,:;'’‘|!()[\]]/, 0.36],
  [/[mwMW@%—]/, 1],
  [/[A-Z0-9“”]/, 0.75],
  [/[\u0020-\u024F\u2010-\u2027]/, 0.6],
];
const measuredLetters = new Map<string, number>();

function measureWord(word: string): number {
  let sum = 0;
  for (const letter of word) sum += measureLetter(letter);
  return sum;
}

function measureLetter(letter: string): number {
  const measured = measuredLetters.get(letter);
  if (measured !== undefined) return measured;
  const width = letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? 1.2;
  measuredLetters.set(letter, width);
  return width;
}
