import { inlineText } from '../../story/body/plain-text.ts';
import type { Written } from '../../story/body/parse.ts';
import type { Block, Body, Inline } from '../../story/body/tree.ts';
import type { FieldPath } from '../../story/issue.ts';
import { fileWords, type Piece } from './piece.ts';

/** What the pieces of a text have in common. */
interface Setting {
  kind: Piece['kind'];
  /** The place of what begins on a line. */
  place: (line: number) => Pick<Piece, 'path' | 'line' | 'where'>;
}

/** The pieces of a story's body, with their lines. */
export function bodyPieces(written: Written): Piece[] {
  return pieces(written, { kind: 'told', place: (line) => ({ path: ['body'], line }) });
}

/** The pieces of a transcript: all of it was said. */
export function transcriptPieces(written: Written): Piece[] {
  const path: FieldPath = ['recording', 'transcript'];
  const place = (line: number) => ({
    path,
    where: `In the transcript, on line ${String(line)}`,
  });
  return pieces(written, { kind: 'said', place });
}

/** What cannot be read as a story is looked at all the same, line by line: it may lie in git already. */
function pieces({ source, firstLine, body, lines }: Written, { kind, place }: Setting): Piece[] {
  if (body) return blockPieces(body, kind, (block) => place(lines.get(block) ?? firstLine));
  return source
    .split('\n')
    .map((text, index) => ({ text, kind, form: 'words' as const, ...place(firstLine + index) }))
    .filter(({ text }) => text.trim() !== '');
}

type PlaceOf = (block: Block) => Pick<Piece, 'path' | 'line' | 'where'>;

function blockPieces(blocks: Body, kind: Piece['kind'], placeOf: PlaceOf): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    const house = { kind: 'house', form: 'words', ...placeOf(block) } as const;
    const inside = (of: Body, as = kind) => blockPieces(of, as, placeOf);
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [
          { ...house, kind, text: inlineText(block.children) },
          ...hrefs(block.children).map((text) => ({ ...house, form: 'address' as const, text })),
        ];
      case 'list':
        return inside(block.items.flat());
      case 'quotation':
        return inside(block.children, 'said');
      case 'Quote':
        return [
          ...inside(block.children, 'said'),
          ...(block.by === undefined ? [] : [{ ...house, text: block.by }]),
        ];
      case 'Aside':
        return inside(block.children, 'house');
      case 'Figure':
        return [
          { ...house, text: block.alt },
          { ...house, form: 'file', text: fileWords(block.src) },
          ...inside(block.children, 'house'),
        ];
      default:
        return inside(block.children);
    }
  });
}

function hrefs(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text' || inline.type === 'break') return [];
    return [...(inline.type === 'link' ? [inline.href] : []), ...hrefs(inline.children)];
  });
}
