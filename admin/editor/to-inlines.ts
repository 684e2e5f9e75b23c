import type { Mark, Node } from 'prosemirror-model';
import type { Inline } from '../../src/story/body/tree.ts';
import { withoutHiddenSigns } from './text.ts';

/** A word, or what lies between two: a space, or line breaks. */
interface Piece {
  text: string;
  marks: readonly Mark[];
}

/**
 * The inlines of a paragraph. A document knows which words are marked, not how marks lie inside
 * each other: the longest lies outermost. No mark begins or ends with white space.
 */
export function inlinesOf(textblock: Node): Inline[] {
  return nested(tidied(piecesOf(textblock)), []);
}

/** The inlines of a heading, which is one line. */
export function headingInlinesOf(heading: Node): Inline[] {
  const pieces = tidied(piecesOf(heading));
  return nested(pieces.map((piece) => (isGap(piece) ? { ...piece, text: ' ' } : piece)), []); // prettier-ignore
}

function piecesOf(textblock: Node): Piece[] {
  return textblock.children.flatMap(({ text, marks }) =>
    (text === undefined ? ['\n'] : withoutHiddenSigns(text).replace(/\s+/g, ' ').split(/( )/))
      .filter((each) => each !== '')
      .map((each) => ({ text: each, marks })),
  );
}

function isGap({ text }: Piece): boolean {
  return text.trim() === '';
}

/** Makes one gap of several, and leaves it out at both ends. */
function tidied(pieces: readonly Piece[]): Piece[] {
  const tidy: Piece[] = [];
  let gaps: Piece[] = [];
  for (const piece of pieces) {
    if (isGap(piece)) {
      gaps.push(piece);
    } else {
      const before = tidy.at(-1);
      if (before && gaps.length > 0) tidy.push(oneGap(gaps, before, piece));
      tidy.push(piece);
      gaps = [];
    }
  }
  return tidy;
}

/** A gap is marked where all of it is, and the words on both its sides. */
function oneGap(gaps: readonly Piece[], before: Piece, after: Piece): Piece {
  const all = [...gaps, before, after];
  const breaks = gaps.filter(({ text }) => text === '\n').map(({ text }) => text);
  return {
    text: breaks.join('') || ' ',
    marks: before.marks.filter((mark) => all.every(({ marks }) => mark.isInSet(marks))),
  };
}

function nested(pieces: readonly Piece[], open: readonly Mark[]): Inline[] {
  const [first] = pieces;
  if (!first) return [];
  // Of two that are as long, a link lies inside what is strong, and that inside emphasis.
  const [longest] = newMarks(first, open)
    .map((mark) => ({ mark, length: runOf(mark, pieces) }))
    .toReversed()
    .toSorted((a, b) => b.length - a.length);
  if (!longest) {
    const next = pieces.findIndex((piece) => newMarks(piece, open).length > 0);
    const end = next === -1 ? pieces.length : next;
    return [...textOf(pieces.slice(0, end)), ...nested(pieces.slice(end), open)];
  }
  const { mark, length } = longest;
  return [
    marked(mark, nested(pieces.slice(0, length), [...open, mark])),
    ...nested(pieces.slice(length), open),
  ];
}

/** The marks that begin with a piece. None begins with a gap, nor goes on there after another ended. */
function newMarks(piece: Piece, open: readonly Mark[]): Mark[] {
  return isGap(piece) ? [] : piece.marks.filter((mark) => !mark.isInSet(open));
}

function runOf(mark: Mark, pieces: readonly Piece[]): number {
  const end = pieces.findIndex(({ marks }) => !mark.isInSet(marks));
  return end === -1 ? pieces.length : end;
}

function marked({ type, attrs }: Mark, children: Inline[]): Inline {
  if (type.name === 'link') return { type: 'link', href: String(attrs.href), children };
  return { type: type.name === 'strong' ? 'strong' : 'emphasis', children };
}

/** Plain words and gaps as text, with breaks between. */
function textOf(pieces: readonly Piece[]): Inline[] {
  return pieces
    .map(({ text }) => text)
    .join('')
    .normalize('NFC')
    .split(/(\n)/)
    .filter((text) => text !== '')
    .map((value) => (value === '\n' ? { type: 'break' } : { type: 'text', value }));
}
