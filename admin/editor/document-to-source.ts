import type { Node } from 'prosemirror-model';
import type { Body } from '../../src/story/body/body-tree.ts';
import {
  blockKey,
  parseBaseText,
  type BaseText,
  type BaseBlock,
  type BaseBlocks,
} from './base-text.ts';
import { documentToBody } from './document-to-body.ts';
import { matchBlocks, type BlockMatch } from './match-blocks.ts';
import { listMarker, openingTag, writeBlock } from './write-blocks.ts';

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

interface WrittenBlock {
  match: BlockMatch;
  /** Whether the block keeps its bytes from the base text. */
  isPreserved: boolean;
  gap: string;
  source: string;
}

/** Writes blocks. A block that has not changed keeps its bytes from the base text. */
function preserveBytes(base: BaseBlocks, body: Body, lineEnd: string): string {
  const matches = matchBlocks(base.blocks, body);
  const written: WrittenBlock[] = [];
  for (const [at, match] of matches.entries()) {
    const last = written.at(-1);
    const follows = isNext(base.blocks, last?.match.base, match.base);
    const isInPlace = last ? follows && last.isPreserved : match.base === base.blocks[0];
    const isPreserved = match.isUnchanged && (isInPlace || standsAlone(match, last));
    written.push({
      match,
      isPreserved,
      gap: last ? gapBefore(match, follows, isPreserved && last.isPreserved, lineEnd) : '',
      source: isPreserved ? baseSource(match) : rewrite(match, [last, matches[at + 1]], lineEnd),
    });
  }
  return base.head + written.map(({ gap, source }) => gap + source).join('') + base.tail;
}

/** Returns the bytes of an unchanged block; blank for any other block. */
function baseSource(match: BlockMatch | undefined): string {
  return match?.isUnchanged ? (match.base?.source ?? '') : '';
}

function isNext(blocks: readonly BaseBlock[], first?: BaseBlock, second?: BaseBlock): boolean {
  return (
    first !== undefined && second !== undefined && blocks[blocks.indexOf(first) + 1] === second
  );
}

/** Whether a block keeps its meaning after another block, and does not become part of a list. */
function standsAlone(match: BlockMatch, last: WrittenBlock | undefined): boolean {
  const source = baseSource(match);
  const marker = listMarker(last?.source ?? '');
  return marker === undefined || (!/^[ \t]/.test(source) && listMarker(source) !== marker);
}

/** Returns the gap before a block: that of the base text if it separates the two blocks. */
function gapBefore(
  match: BlockMatch,
  follows: boolean,
  arePreserved: boolean,
  lineEnd: string,
): string {
  const gap = follows ? (match.base?.gap ?? '') : '';
  return (arePreserved && follows) || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(gap)
    ? gap
    : lineEnd.repeat(2);
}

/** Writes a changed block. The unchanged blocks inside a component keep their bytes too. */
function rewrite(
  { block, base }: BlockMatch,
  [last, next]: readonly [WrittenBlock | undefined, BlockMatch | undefined],
  lineEnd: string,
): string {
  const before = base?.block.type === block.type ? base : undefined;
  if (!before?.inside || !('children' in block) || block.children.length === 0) {
    return writeBlock(block, [last?.source ?? '', baseSource(next)]).replaceAll('\n', lineEnd);
  }
  const { head } = before.inside;
  const tag = openingTag(block);
  const hasSameTag = tag === openingTag(before.block);
  return preserveBytes(
    { ...before.inside, head: hasSameTag ? head : head.replace(/^[^]*\S/, () => tag) },
    // Only a component has an inside, and its children are blocks.
    block.children as Body,
    lineEnd,
  );
}
