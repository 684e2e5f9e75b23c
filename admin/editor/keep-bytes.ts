import type { Body } from '../../src/story/body/tree.ts';
import type { OpenedBlock, OpenedBlocks } from './opened.ts';
import { paired, type Pair } from './paired.ts';
import { listSign, openingTag, writeBlock } from './write-blocks.ts';

/** A block as it is written. */
interface Written {
  pair: Pair;
  /** Whether it has the bytes it was opened with. */
  isKept: boolean;
  gap: string;
  source: string;
}

/** Writes blocks, each that was opened and has not changed with the bytes it had. */
export function keepBytes(opened: OpenedBlocks, body: Body, lineEnd: string): string {
  const pairs = paired(opened.blocks, body);
  const written: Written[] = [];
  for (const [at, pair] of pairs.entries()) {
    const last = written.at(-1);
    const follows = isNext(opened.blocks, last?.pair.opened, pair.opened);
    const isInPlace = last ? follows && last.isKept : pair.opened === opened.blocks[0];
    const isKept = pair.isSame && (isInPlace || standsAlone(pair, last));
    written.push({
      pair,
      isKept,
      gap: last ? gapBefore(pair, follows, isKept && last.isKept, lineEnd) : '',
      source: isKept ? sourceOf(pair) : rewritten(pair, [last, pairs[at + 1]], lineEnd),
    });
  }
  return opened.head + written.map(({ gap, source }) => gap + source).join('') + opened.tail;
}

function sourceOf(pair: Pair | undefined): string {
  return pair?.isSame ? (pair.opened?.source ?? '') : '';
}

function isNext(blocks: readonly OpenedBlock[], one?: OpenedBlock, other?: OpenedBlock): boolean {
  return one !== undefined && other !== undefined && blocks[blocks.indexOf(one) + 1] === other;
}

/** Whether a block means the same after another than its own: it could become part of a list. */
function standsAlone(pair: Pair, last: Written | undefined): boolean {
  const source = sourceOf(pair);
  const sign = listSign(last?.source ?? '');
  return sign === undefined || (!/^[ \t]/.test(source) && listSign(source) !== sign);
}

/** What lay between two blocks stays between them, if it keeps them apart. */
function gapBefore(pair: Pair, follows: boolean, areKept: boolean, lineEnd: string): string {
  const gap = follows ? (pair.opened?.gap ?? '') : '';
  return (areKept && follows) || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(gap)
    ? gap
    : lineEnd.repeat(2);
}

/** A block with other words; of a component, what stands inside it keeps its bytes too. */
function rewritten(
  { block, opened }: Pair,
  [last, next]: readonly [Written | undefined, Pair | undefined],
  lineEnd: string,
): string {
  const before = opened?.block.type === block.type ? opened : undefined;
  if (!before?.inside || !('children' in block) || block.children.length === 0) {
    return writeBlock(block, [last?.source ?? '', sourceOf(next)]).replaceAll('\n', lineEnd);
  }
  const { head } = before.inside;
  const tag = openingTag(block);
  const hasSameTag = tag === openingTag(before.block);
  return keepBytes(
    { ...before.inside, head: hasSameTag ? head : head.replace(/^[^]*\S/, () => tag) },
    // Only components have an inside, and theirs are blocks.
    block.children as Body,
    lineEnd,
  );
}
