import type { Node } from 'prosemirror-model';
import type { Body } from '../../src/story/body/body-tree.ts';
import { blockKey, parseBaseText, type BaseText } from './base-text.ts';
import { documentToBody } from './document-to-body.ts';
import { preserveBytes } from './preserve-bytes.ts';

/**
 * Writes a document as the text of a story. Unchanged blocks keep the bytes of the base text. If no
 * block has changed, the result is the base text itself.
 */
export function documentToSource(document: Node, base: BaseText): string {
  const body = documentToBody(document);
  if (hasSameBlocks(base, body)) return base.source;
  if (body.length === 0) return '';
  const lineEnd = base.source.includes('\r\n') ? '\r\n' : '\n';
  const emptyBase = { head: lineEnd, blocks: [], tail: lineEnd };
  const preserved = preserveBytes(base.blocks.length > 0 ? base : emptyBase, body, lineEnd);
  // Old bytes can mean something else beside new neighbours, so the result is read again.
  const read = parseBaseText(preserved);
  return read && hasSameBlocks(read, body) ? preserved : preserveBytes(emptyBase, body, lineEnd);
}

function hasSameBlocks({ blocks }: BaseText, body: Body): boolean {
  return (
    blocks.length === body.length && body.every((block, at) => blockKey(block) === blocks[at]?.key)
  );
}
