import type { Inline } from '../../src/story/body/body-tree.ts';
import {
  writeEscaped,
  escapeLineStart,
  characterReference,
  type EscapeStyle,
} from './escape-mdx.ts';

/**
 * A part of a line of Markdown. Whether a star begins emphasis depends on the characters on both of
 * its sides, so text is written only when all parts are known.
 */
type LinePart =
  | { is: 'text'; value: string }
  | { is: 'open' | 'close'; sign: string }
  | { is: 'link' | 'link end' | 'break'; source: string };

/** Writes the inlines of a paragraph on one line, unless there are line breaks. */
export function writeParagraph(inlines: readonly Inline[]): string {
  return writeEscaped((escape) => write(splitLine(inlines, escape), escape, escapeLineStart));
}

/**
 * Writes the inlines of a heading. The start of a heading needs no escapes, but # at its end does.
 */
export function writeHeading(inlines: readonly Inline[]): string {
  return writeEscaped((escape) => {
    const line = write(splitLine(inlines, escape), escape, (start) => start);
    return line.replace(/(^|\s)(#+)$/, '$1\\$2');
  });
}

/**
 * Splits inlines into the parts of a line.
 *
 * @param isInsideStars whether the inlines stand directly inside stars, which then touch the first
 *   and the last of them
 */
function splitLine(
  inlines: readonly Inline[],
  escape: EscapeStyle,
  isInsideStars = false,
): LinePart[] {
  return inlines.flatMap((inline, at): LinePart[] => {
    switch (inline.type) {
      case 'text':
        return [{ is: 'text', value: inline.value }];
      case 'break':
        return [{ is: 'break', source: '\\\n' }];
      case 'link':
        return [
          { is: 'link', source: '[' },
          ...splitLine(inline.children, escape),
          { is: 'link end', source: `](${escape.address(inline.href)})` },
        ];
      case 'strong':
        return [
          { is: 'open', sign: '**' },
          ...splitLine(inline.children, escape, true),
          { is: 'close', sign: '**' },
        ];
      case 'emphasis': {
        const { children } = inline;
        const isEdge = at === 0 || at === inlines.length - 1;
        const neighbours = [inlines[at - 1], inlines[at + 1], children[0], children.at(-1)];
        // The parser would read neighbouring stars as one sign.
        const sign = (isInsideStars && isEdge) || neighbours.some(isStarred) ? '_' : '*';
        return [{ is: 'open', sign }, ...splitLine(children, escape, true), { is: 'close', sign }];
      }
    }
  });
}

function isStarred(inline: Inline | undefined): boolean {
  return inline?.type === 'strong' || inline?.type === 'emphasis';
}

function write(
  parts: readonly LinePart[],
  escape: EscapeStyle,
  startLine: EscapeStyle['text'],
): string {
  return parts
    .map((part, at) => {
      if ('sign' in part) return part.sign;
      if ('source' in part) return part.source;
      const text = writeText(part.value, parts, at, escape);
      const before = parts[at - 1];
      return !before || before.is === 'break' ? startLine(text) : text;
    })
    .join('');
}

/**
 * Writes text. The first or last letter becomes a reference if it would stop a mark from working.
 */
function writeText(
  value: string,
  parts: readonly LinePart[],
  at: number,
  escape: EscapeStyle,
): string {
  const letters = Array.from(value);
  const first = preventsMark(parts, at, -1) ? letters.shift() : undefined;
  const last = preventsMark(parts, at, 1) ? letters.pop() : undefined;
  const escaped = escape.text(letters.join(''));
  const text = parts[at + 1]?.is === 'link' ? escaped.replace(/!$/, '\\!') : escaped;
  return [first && characterReference(first), text, last && characterReference(last)].join('');
}

/**
 * Whether the letter at one end of a text stops the mark beside the text from working. An
 * underscore never works beside a letter. Stars beside a letter need a letter on their other side.
 */
function preventsMark(parts: readonly LinePart[], at: number, side: -1 | 1): boolean {
  const [text, mark, inside, beyond] = [0, 1, 2, 3].map((steps) => parts[at + side * steps]);
  const kind = side === 1 ? 'open' : 'close';
  if (text?.is !== 'text' || mark?.is !== kind || !isLetter(edgeCharacter(text, side)))
    return false;
  // A single letter between two marks may become a reference, which is not a letter to the parser.
  const isAlone =
    inside?.is === 'text' && Array.from(inside.value).length === 1 && beyond?.is === kind;
  return (
    mark.sign === '_' ||
    isAlone ||
    !/[\p{L}\p{N}]/u.test(edgeCharacter(inside, side === 1 ? -1 : 1))
  );
}

function edgeCharacter(part: LinePart | undefined, side: -1 | 1): string {
  return part?.is === 'text' ? (part.value.at(side === 1 ? -1 : 0) ?? '') : '';
}

/**
 * Whether the parser counts a character as a letter: anything except white space, punctuation and
 * symbols. Halves of surrogate pairs count as letters.
 */
function isLetter(character: string): boolean {
  return character !== '' && !/[\s\p{P}\p{S}]/u.test(character);
}
