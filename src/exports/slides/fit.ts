import { points } from './geometry.ts';
import type { Placeholder } from './layout.ts';

/** How high a line is, and how much wider than Georgia the widest letter that may stand in for it. */
const lineHeight = 1.22;

/** A paragraph to be set: its words, and how large beside the rest. Default: the same. */
export interface Measured {
  text: string;
  scale?: number | undefined;
  /** Room its number or mark takes, in points. Default: none. */
  indent?: number | undefined;
}

/** The largest size in which all paragraphs fit a placeholder; the smallest where none does. */
export function sizeFor(paragraphs: readonly Measured[], { box, text }: Placeholder): number {
  const room = { width: points(box.width) - 14.4, height: points(box.height) - 7.2 };
  const { sizes, before = 0 } = text;
  const heightAt = (size: number) =>
    paragraphs.reduce((sum, paragraph) => sum + heightOf(paragraph, size, room.width) + before, 0);
  return sizes.find((size) => heightAt(size) <= room.height) ?? sizes.at(-1) ?? sizes[0];
}

function heightOf({ text, scale = 1, indent = 0 }: Measured, size: number, width: number): number {
  const own = size * scale;
  return linesOf(text, (width - indent) / own) * own * lineHeight;
}

/** How many lines a text takes, where a line is so many times as wide as its letters are high. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wide = widthOf(word);
    if (used > 0 && used + space + wide > width) {
      lines += 1;
      used = 0;
    }
    // A word that is wider than a line is broken where the line ends.
    lines += Math.max(0, Math.ceil(wide / width) - 1);
    used += (used > 0 ? space : 0) + (wide > width ? wide % width : wide);
  }
  return lines;
}

const space = 0.3;
/** Widths of letters beside their height, of the widest font that is likely to stand in. */
const widths: [letters: RegExp, width: number][] = [
  [/[ijl.,:;'’‘|!()[\]]/, 0.36],
  [/[mwMW@%—]/, 1],
  [/[A-Z0-9“”]/, 0.75],
  [/[\u0020-\u024F\u2010-\u2027]/, 0.6],
];
const known = new Map<string, number>();

function widthOf(word: string): number {
  let sum = 0;
  for (const letter of word) sum += letterWidth(letter);
  return sum;
}

function letterWidth(letter: string): number {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const width = widths.find(([letters]) => letters.test(letter))?.[1] ?? 1.2;
  known.set(letter, width);
  return width;
}
