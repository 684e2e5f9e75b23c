import type { Node } from 'prosemirror-model';
import type { Body } from '../../src/story/body/tree.ts';
import { keepBytes } from './keep-bytes.ts';
import { keyOf, openSource, type Opened } from './opened.ts';
import { bodyFrom } from './to-body.ts';

/**
 * Writes a document as the text of a story. What has not changed since the text was opened keeps
 * its bytes; where nothing has, the text is the one that was opened.
 */
export function sourceFrom(document: Node, opened: Opened): string {
  const body = bodyFrom(document);
  if (isSame(opened, body)) return opened.source;
  if (body.length === 0) return '';
  const lineEnd = opened.source.includes('\r\n') ? '\r\n' : '\n';
  const anew = { head: lineEnd, blocks: [], tail: lineEnd };
  const kept = keepBytes(opened.blocks.length > 0 ? opened : anew, body, lineEnd);
  // Beside new neighbours old bytes could mean something else: they are read once more to be sure.
  const read = openSource(kept);
  return read && isSame(read, body) ? kept : keepBytes(anew, body, lineEnd);
}

function isSame({ blocks }: Opened, body: Body): boolean {
  return (
    blocks.length === body.length && body.every((block, at) => keyOf(block) === blocks[at]?.key)
  );
}
