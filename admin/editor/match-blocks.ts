import type { Block, Body } from '../../src/story/body/body-tree.ts';
import { blockKey, type BaseBlock } from './base-text.ts';

/** A block to be written, with the block of the base text that it was. */
export interface BlockMatch {
  block: Block;
  /** Undefined where the block is new. */
  base: BaseBlock | undefined;
  isUnchanged: boolean;
}

type MaybeBase = BaseBlock | undefined;

/** Matches each block with the one it was in the base text: unchanged and perhaps moved, or changed. */
export function matchBlocks(base: readonly BaseBlock[], body: Body): BlockMatch[] {
  const unchanged = findUnchangedBlocks(base, body.map(blockKey));
  const matched = new Set(unchanged);
  let next = 0;
  return body.map((block, at) => {
    const found =
      unchanged[at] ?? findChangedBlock(block, base.slice(next), unchanged.slice(at), matched);
    matched.add(found);
    if (found) next = base.indexOf(found) + 1;
    return { block, base: found, isUnchanged: unchanged[at] !== undefined };
  });
}

/**
 * Finds the base block of a changed block. It is the next base block, if both have the same type or
 * if the number of changed blocks here is the number of base blocks here.
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
    const found = between.findIndex((each) => each.key === key);
    return found === -1 ? undefined : between.splice(found, 1)[0];
  });
}

/** The number of entries at the start of a list for which a condition holds. */
function countWhile<Each>(
  list: readonly Each[],
  holds: (each: Each, at: number) => boolean,
): number {
  const end = list.findIndex((each, at) => !holds(each, at));
  return end === -1 ? list.length : end;
}
