import type { Block, Body } from '../../src/story/body/tree.ts';
import { keyOf, type OpenedBlock } from './opened.ts';

/** A block to be written, and the one it was when it was opened. */
export interface Pair {
  block: Block;
  /** Undefined where it is new. */
  opened: OpenedBlock | undefined;
  isSame: boolean;
}

type Found = OpenedBlock | undefined;

/** Finds what each block was when it was opened: the same, wherever it stands now, or changed since. */
export function paired(opened: readonly OpenedBlock[], body: Body): Pair[] {
  const same = sameBlocks(opened, body.map(keyOf));
  const taken = new Set(same);
  let next = 0;
  return body.map((block, at) => {
    const found = same[at] ?? changedBlock(block, opened.slice(next), same.slice(at), taken);
    taken.add(found);
    if (found) next = opened.indexOf(found) + 1;
    return { block, opened: found, isSame: same[at] !== undefined };
  });
}

/**
 * What a changed block was: the one that comes next, if it is of the same type, or if as many have
 * changed as stood there.
 */
function changedBlock(
  { type }: Block,
  [next, ...others]: readonly OpenedBlock[],
  same: readonly Found[],
  taken: ReadonlySet<Found>,
): Found {
  if (!next || taken.has(next)) return undefined;
  const here = 1 + runOf(others, (each) => !taken.has(each));
  const now = runOf(same, (each) => each === undefined);
  return next.block.type === type || here === now ? next : undefined;
}

/** Those at the start and at the end first: of blocks that say the same, each keeps its place. */
function sameBlocks(opened: readonly OpenedBlock[], keys: readonly string[]): Found[] {
  const most = Math.min(opened.length, keys.length);
  const before = runOf(keys.slice(0, most), (key, at) => opened[at]?.key === key);
  const after = runOf(
    keys.slice(before, most),
    (_, at) => opened.at(-1 - at)?.key === keys.at(-1 - at),
  );
  const between = opened.slice(before, opened.length - after);
  return keys.map((key, at) => {
    if (at < before) return opened[at];
    if (at >= keys.length - after) return opened[at - keys.length + opened.length];
    const found = between.findIndex((each) => each.key === key);
    return found === -1 ? undefined : between.splice(found, 1)[0];
  });
}

/** For how many something holds, counted from the first. */
function runOf<Each>(list: readonly Each[], holds: (each: Each, at: number) => boolean): number {
  const end = list.findIndex((each, at) => !holds(each, at));
  return end === -1 ? list.length : end;
}
