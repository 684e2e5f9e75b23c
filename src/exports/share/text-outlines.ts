import opentype, { type Font, type PathCommand } from 'opentype.js';

export type { Font };

/** Reads a font in WOFF or TrueType. */
export function readFont(bytes: Uint8Array): Font {
  return opentype.parse(Uint8Array.from(bytes).buffer);
}

/** The area of a text, in units of the drawing. */
export interface OutlineBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

const lineHeight = 1.25;

/**
 * Turns a text into the outlines of its letters, in the largest size that fits the box. Outlines
 * look the same on a machine without the font.
 *
 * @param sizes the sizes to try, the largest first
 * @returns undefined if the font lacks a letter, if letters need more than to be set one after
 *   another, or if the text does not fit
 */
export function outlineText(
  font: Font,
  text: string,
  box: OutlineBox,
  sizes: readonly number[],
): string | undefined {
  if (!hasLetters(font, text)) return undefined;
  for (const size of sizes) {
    const lines = breakLines(text, (line) => font.getAdvanceWidth(line, size) <= box.width);
    if (lines && lines.length * size * lineHeight <= box.height)
      return outlineLines(font, lines, box, size);
  }
  return undefined;
}

/**
 * A letter of a script whose letters join, move or run from right to left. Outlines set one letter
 * after another, which would make such a text unreadable.
 */
const needsShaping =
  /[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Common}\p{sc=Inherited}]/u;

function hasLetters(font: Font, text: string): boolean {
  if (needsShaping.test(text)) return false;
  return Array.from(text).every((letter) => font.charToGlyphIndex(letter) !== 0);
}

/** Breaks a text into lines that fit. Returns undefined if a word is wider than a line. */
function breakLines(text: string, fits: (line: string) => boolean): string[] | undefined {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : undefined;
    if (longer !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else if (fits(word)) lines.push(word);
    else return undefined;
  }
  return lines;
}

function outlineLines(
  font: Font,
  lines: readonly string[],
  { x, y }: OutlineBox,
  size: number,
): string {
  return lines
    .map((line, place) => {
      const baseline = y + size * (1 + place * lineHeight);
      return font.getPath(line, x, baseline, size).commands.map(commandSvg).join('');
    })
    .join('');
}

/**
 * Writes a command of a path. opentype.js has a function for paths, but it writes some numbers as
 * `NaN`.
 */
function commandSvg(command: PathCommand): string {
  switch (command.type) {
    case 'M':
    case 'L':
      return `${command.type}${writePoint(command.x, command.y)}`;
    case 'Q':
      return `Q${writePoint(command.x1, command.y1)} ${writePoint(command.x, command.y)}`;
    case 'C':
      return `C${writePoint(command.x1, command.y1)} ${writePoint(command.x2, command.y2)} ${writePoint(command.x, command.y)}`;
    case 'Z':
      return 'Z';
  }
}

function writePoint(x: number, y: number): string {
  return [x, y].map((value) => String(Math.round(value * 10) / 10)).join(' ');
}
