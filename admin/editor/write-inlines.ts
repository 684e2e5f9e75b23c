import type { Inline } from '../../src/story/body/tree.ts';
import { escaped, escapeLineStart, numbered, type Escape } from './escape.ts';

/**
 * A line of Markdown in pieces. Whether a star begins emphasis depends on what stands at both its
 * sides, so that the text is written when all pieces are known.
 */
type Piece =
  | { is: 'text'; value: string }
  | { is: 'open' | 'close'; sign: string }
  | { is: 'link' | 'link end' | 'break'; source: string };

/** Writes the inside of a paragraph: one line, save where a line is broken. */
export function writeParagraph(inlines: readonly Inline[]): string {
  return escaped((escape) => write(piecesOf(inlines, escape), escape, escapeLineStart));
}

/** Writes the inside of a heading, at whose start no sign means anything, and at whose end # does. */
export function writeHeading(inlines: readonly Inline[]): string {
  return escaped((escape) => {
    const line = write(piecesOf(inlines, escape), escape, (start) => start);
    return line.replace(/(^|\s)(#+)$/, '$1\\$2');
  });
}

/** @param among whether these stand right inside stars, so that the first and last touch them */
function piecesOf(inlines: readonly Inline[], escape: Escape, among = false): Piece[] {
  return inlines.flatMap((inline, at): Piece[] => {
    switch (inline.type) {
      case 'text':
        return [{ is: 'text', value: inline.value }];
      case 'break':
        return [{ is: 'break', source: '\\\n' }];
      case 'link':
        return [
          { is: 'link', source: '[' },
          ...piecesOf(inline.children, escape),
          { is: 'link end', source: `](${escape.address(inline.href)})` },
        ];
      case 'strong':
        return [
          { is: 'open', sign: '**' },
          ...piecesOf(inline.children, escape, true),
          { is: 'close', sign: '**' },
        ];
      case 'emphasis': {
        const { children } = inline;
        const isEdge = at === 0 || at === inlines.length - 1;
        const touching = [inlines[at - 1], inlines[at + 1], children[0], children.at(-1)];
        // A star beside other stars would be counted with them.
        const sign = (among && isEdge) || touching.some(isStarred) ? '_' : '*';
        return [{ is: 'open', sign }, ...piecesOf(children, escape, true), { is: 'close', sign }];
      }
    }
  });
}

function isStarred(inline: Inline | undefined): boolean {
  return inline?.type === 'strong' || inline?.type === 'emphasis';
}

function write(pieces: readonly Piece[], escape: Escape, startLine: Escape['text']): string {
  return pieces
    .map((piece, at) => {
      if ('sign' in piece) return piece.sign;
      if ('source' in piece) return piece.source;
      const text = writeText(piece.value, pieces, at, escape);
      const before = pieces[at - 1];
      return !before || before.is === 'break' ? startLine(text) : text;
    })
    .join('');
}

/** Text, its first and last letter by their numbers where they would keep a mark from working. */
function writeText(value: string, pieces: readonly Piece[], at: number, escape: Escape): string {
  const letters = Array.from(value);
  const first = keepsOpen(pieces, at, -1) ? letters.shift() : undefined;
  const last = keepsOpen(pieces, at, 1) ? letters.pop() : undefined;
  const written = escape.text(letters.join(''));
  const text = pieces[at + 1]?.is === 'link' ? written.replace(/!$/, '\\!') : written;
  return [first && numbered(first), text, last && numbered(last)].join('');
}

/**
 * Whether the letter at the end of a text would keep the mark beside it from beginning or ending
 * there. Beside a letter an underline never does, and stars only with a letter on their other side.
 */
function keepsOpen(pieces: readonly Piece[], at: number, side: -1 | 1): boolean {
  const [text, mark, inside, beyond] = [0, 1, 2, 3].map((steps) => pieces[at + side * steps]);
  const kind = side === 1 ? 'open' : 'close';
  if (text?.is !== 'text' || mark?.is !== kind || !isLetter(endOf(text, side))) return false;
  // A letter between two marks may be written by its number itself, and is none to the parser.
  const isAlone =
    inside?.is === 'text' && Array.from(inside.value).length === 1 && beyond?.is === kind;
  return mark.sign === '_' || isAlone || !/[\p{L}\p{N}]/u.test(endOf(inside, side === 1 ? -1 : 1));
}

function endOf(piece: Piece | undefined, side: -1 | 1): string {
  return piece?.is === 'text' ? (piece.value.at(side === 1 ? -1 : 0) ?? '') : '';
}

/** What the parser takes for a letter: all but white space and signs, of each half of a pair too. */
function isLetter(sign: string): boolean {
  return sign !== '' && !/[\s\p{P}\p{S}]/u.test(sign);
}
