import opentype, { type Font, type PathCommand } from 'opentype.js';

export type { Font };

/** Reads a font, WOFF or TrueType, whose letters can be drawn. */
export function readFont(bytes: Uint8Array): Font {
  return opentype.parse(Uint8Array.from(bytes).buffer);
}

/** Where lines of letters stand, in units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const lineHeight = 1.25;

/**
 * A text as outlines, as large as its box has room, so that it looks the same where none of our
 * fonts is installed.
 *
 * @param sizes the sizes to try, the largest first
 * @returns nothing where the font lacks a letter, or where the text does not fit
 */
export function lettering(
  font: Font,
  text: string,
  box: Box,
  sizes: readonly number[],
): string | undefined {
  if (!hasLetters(font, text)) return undefined;
  for (const size of sizes) {
    const lines = wrap(text, (line) => font.getAdvanceWidth(line, size) <= box.width);
    if (lines && lines.length * size * lineHeight <= box.height)
      return outlines(font, lines, box, size);
  }
  return undefined;
}

function hasLetters(font: Font, text: string): boolean {
  return Array.from(text).every((letter) => font.charToGlyphIndex(letter) !== 0);
}

/** Lines that fit; nothing where one word is wider than a line. */
function wrap(text: string, fits: (line: string) => boolean): string[] | undefined {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : undefined;
    if (longer !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else if (fits(word)) lines.push(word);
    else return undefined;
  }
  return lines;
}

function outlines(font: Font, lines: readonly string[], { x, y }: Box, size: number): string {
  return lines
    .map((line, place) => {
      const baseline = y + size * (1 + place * lineHeight);
      return font.getPath(line, x, baseline, size).commands.map(asSvg).join('');
    })
    .join('');
}

/** The library's own way of writing paths makes of some numbers what is none. */
function asSvg(command: PathCommand): string {
  switch (command.type) {
    case 'M':
    case 'L':
      return `${command.type}${at(command.x, command.y)}`;
    case 'Q':
      return `Q${at(command.x1, command.y1)} ${at(command.x, command.y)}`;
    case 'C':
      return `C${at(command.x1, command.y1)} ${at(command.x2, command.y2)} ${at(command.x, command.y)}`;
    case 'Z':
      return 'Z';
  }
}

function at(x: number, y: number): string {
  return [x, y].map((value) => String(Math.round(value * 10) / 10)).join(' ');
}
