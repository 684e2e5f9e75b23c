import type { Inline } from '../../src/story/body/body-tree.ts';
import {
  writeEscaped,
  escapeLineStart,
  characterReference,
  type EscapeStyle,
} from './escape-mdx.ts';

/**
 * A part of a line of Markdown. Whether a star begins emphasis depends on the characters on both its
 * sides, so that text is written only when all parts are known.
 */
type LinePart =
  | { is: 'text'; value: string }
  | { is: 'open' | 'close'; sign: string }
  | { is: 'link' | 'link end' | 'break'; source: string };

/** Writes the inlines of a paragraph: one line, unless there are line breaks. */
export function writeParagraph(inlines: readonly Inline[]): string {
  return writeEscaped((escape) => write(splitLine(inlines, escape), escape, escapeLineStart));
}

/** Writes the inlines of a heading. No character has a meaning at its start, but # has one at its end. */
export function writeHeading(inlines: readonly Inline[]): string {
  return writeEscaped((escape) => {
    const line = write(splitLine(inlines, escape), escape, (start) => start);
    return line.replace(/(^|\s)(#+)$/, '$1\\$2');
  });
}

/** @param isInsideStars whether the inlines stand directly inside stars, so that the outer ones touch them */
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
        const touching = [inlines[at - 1], inlines[at + 1], children[0], children.at(-1)];
        // The parser would count a star beside other stars with them.
        const sign = (isInsideStars && isEdge) || touching.some(isStarred) ? '_' : '*';
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

/** Writes text. The first and last letter become references where they would stop a mark from working. */
function writeText(
  value: string,
  parts: readonly LinePart[],
  at: number,
  escape: EscapeStyle,
): string {
  const letters = Array.from(value);
  const first = preventsMark(parts, at, -1) ? letters.shift() : undefined;
  const last = preventsMark(parts, at, 1) ? letters.pop() : undefined;
  const written = escape.text(letters.join(''));
  const text = parts[at + 1]?.is === 'link' ? written.replace(/!$/, '\\!') : written;
  return [first && characterReference(first), text, last && characterReference(last)].join('');
}

/**
 * Whether the letter at one end of a text stops the mark beside it from working. An underline never
 * works beside a letter. Stars work there only with a letter on their other side.
 */
function preventsMark(parts: readonly LinePart[], at: number, side: -1 | 1): boolean {
  const [text, mark, inside, beyond] = [0, 1, 2, 3].map((steps) => parts[at + side * steps]);
  const kind = side === 1 ? 'open' : 'close';
  if (text?.is !== 'text' || mark?.is !== kind || !isLetter(edgeCharacter(text, side)))
    return false;
  // A letter between two marks may become a reference itself, which the parser does not take for a letter.
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

/** Whether the parser takes a character for a letter: not white space, punctuation or a symbol. Halves of surrogate pairs count too. */
function isLetter(character: string): boolean {
  return character !== '' && !/[\s\p{P}\p{S}]/u.test(character);
}
