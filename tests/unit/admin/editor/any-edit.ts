import fc from 'fast-check';
import type { Body } from '../../../../src/story/body/body-tree.ts';
import { paragraph } from '../../story/body/parse-for-test.ts';
import { anyBody, anyText } from './any-body.ts';

/** An edit of one block. */
interface Edit {
  does: 'change' | 'delete' | 'insert' | 'move' | 'edit inside' | 'set speaker';
  at: number;
  to: number;
  text: string;
  more: Body;
}

/** Any edit. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  does: fc.constantFrom('change', 'delete', 'insert', 'move', 'edit inside', 'set speaker'),
  at: fc.nat(20),
  to: fc.nat(20),
  text: anyText,
  more: anyBody,
});

/** Applies an edit to a body. */
export function applyEdit(body: Body, edit: Edit): Body {
  const { does, text, more } = edit;
  const at = edit.at % Math.max(1, body.length);
  const block = body[at];
  if (does === 'insert' || !block) return body.toSpliced(at, 0, ...more.slice(0, 2));
  if (does === 'delete') return body.toSpliced(at, 1);
  if (does === 'move') return body.toSpliced(at, 1).toSpliced(edit.to % body.length, 0, block);
  if (does === 'set speaker' && block.type === 'Quote')
    return body.with(at, { ...block, by: 'she' });
  if (does === 'edit inside' && 'children' in block && !isLine(block) && !isPicture(block)) {
    const children = applyEdit(block.children, {
      ...edit,
      at: edit.to,
      to: edit.at,
      does: 'change',
    });
    return body.with(at, { ...block, children });
  }
  return body.with(at, paragraph(text));
}

type Block = Body[number];

function isLine(block: Block): block is Extract<Block, { type: 'paragraph' | 'heading' }> {
  return block.type === 'paragraph' || block.type === 'heading';
}

/** Whether a block is a plain Markdown picture, which has no caption. */
function isPicture(block: Block): boolean {
  return block.type === 'Figure' && block.shows === undefined;
}
