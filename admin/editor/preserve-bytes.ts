import type { Body } from '../../src/story/body/body-tree.ts';
import type { BaseBlock, BaseBlocks } from './base-text.ts';
import { matchBlocks, type BlockMatch } from './match-blocks.ts';
import { listMarker, openingTag, writeBlock } from './write-blocks.ts';

interface WrittenBlock {
  match: BlockMatch;
  /** Whether the block keeps its bytes from the base text. */
  isPreserved: boolean;
  gap: string;
  source: string;
}

/** Writes blocks. A block that has not changed keeps its bytes from the base text. */
export function preserveBytes(base: BaseBlocks, body: Body, lineEnd: string): string {
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
