import type { Block, Body } from '../../src/story/body/body-tree.ts';
import { blockKey, type BaseBlock } from './base-text.ts';

/** A block to be written, with the block of the base text that it corresponds to. */
export interface BlockMatch {
  block: Block;
  /** The block of the base text; undefined if the block is new. */
  base: BaseBlock | undefined;
  isUnchanged: boolean;
}

type MaybeBase = BaseBlock | undefined;

/**
 * Matches each block with its block of the base text. A block may be unchanged, moved or changed.
 */
export function matchBlocks(base: readonly BaseBlock[], body: Body): BlockMatch[] {
  const unchanged = findUnchangedBlocks(base, body.map(blockKey));
  const matched = new Set(unchanged);
  let next = 0;
  return body.map((block, at) => {
    const match =
      unchanged[at] ?? findChangedBlock(block, base.slice(next), unchanged.slice(at), matched);
    matched.add(match);
    if (match) next = base.indexOf(match) + 1;
    return { block, base: match, isUnchanged: unchanged[at] !== undefined };
  });
}

/**
 * Finds the base block of a changed block. The next base block is taken if it has the same type, or
 * if as many unmatched base blocks as changed blocks follow each other here.
 */
function findChangedBlock(
  { type }: Block,
  [next, ...others]: readonly BaseBlock[],
  unchanged: readonly MaybeBase[],
  matched: ReadonlySet<MaybeBase>,
): MaybeBase {
  if (!next || matched.has(next)) return undefined;
  const before = 1 + countWhile(others, (each) => !matched.has(each));
  const after = countWhile(unchanged, (each) => each === undefined);
  return next.block.type === type || before === after ? next : undefined;
}

/**
 * Finds the base block of every unchanged block; undefined for a changed block. Blocks at the start
 * and at the end are matched first, so that each of several identical blocks keeps its place.
 */
function findUnchangedBlocks(base: readonly BaseBlock[], keys: readonly string[]): MaybeBase[] {
  const most = Math.min(base.length, keys.length);
  const atStart = countWhile(keys.slice(0, most), (key, at) => base[at]?.key === key);
  const atEnd = countWhile(
    keys.slice(atStart, most),
    (_, at) => base.at(-1 - at)?.key === keys.at(-1 - at),
  );
  const between = base.slice(atStart, base.length - atEnd);
  return keys.map((key, at) => {
    if (at < atStart) return base[at];
    if (at >= keys.length - atEnd) return base[at - keys.length + base.length];
    const index = between.findIndex((each) => each.key === key);
    return index === -1 ? undefined : between.splice(index, 1)[0];
  });
}

/** Counts the entries at the start of a list for which a condition holds. */
function countWhile<Each>(
  list: readonly Each[],
  holds: (each: Each, at: number) => boolean,
): number {
  const end = list.findIndex((each, at) => !holds(each, at));
  return end === -1 ? list.length : end;
}
