import { isComponent } from '../../src/story/body/components.ts';
import { readBody, type Place, type ReadBody } from '../../src/story/body/parse.ts';
import type { Block, Body } from '../../src/story/body/tree.ts';
import type { Finding } from '../../src/story/issue.ts';
import { documentFrom } from './from-body.ts';
import { bodyFrom } from './to-body.ts';

/** The source of a block as it was opened. */
export interface OpenedBlock {
  /** Its tree as text, by which the same block is known again. */
  key: string;
  block: Block;
  source: string;
  /** What lies between it and the block before it. */
  gap: string;
  /** What stands inside it, where that can be kept piece by piece. */
  inside?: OpenedBlocks | undefined;
}

/** Blocks one after the other, and what stands before the first and after the last. */
export interface OpenedBlocks {
  head: string;
  blocks: readonly OpenedBlock[];
  tail: string;
}

/** A text that rich text can show, taken apart so that what is not edited keeps its bytes. */
export interface Opened extends OpenedBlocks {
  source: string;
}

/** What may be said of a text that is still being written; all else stands in the way of showing it. */
const unfinished = ['empty-body', 'empty-component'];

/** Takes a text apart; undefined where something in it cannot be shown as rich text. */
export function openSource(source: string): Opened | undefined {
  const read = readBody(source);
  return read.findings.some(standsInTheWay)
    ? undefined
    : { source, ...takenApart(read, read.blocks, { source, from: 0, to: source.length }) };
}

/** Whether a finding keeps a text from being shown as rich text. */
export function standsInTheWay({ rule, severity }: Finding): boolean {
  return severity === 'error' && !unfinished.includes(rule);
}

/** The text a block is known by. */
export function keyOf(block: Block): string {
  return JSON.stringify(block);
}

interface Part extends Omit<Place, 'line'> {
  source: string;
}

/** What is empty is no block of its own: its bytes go with what stands before it. */
function takenApart(read: ReadBody, body: Body, { source, from, to }: Part): OpenedBlocks {
  const shown = body.flatMap((block) => {
    const [canonical] = bodyFrom(documentFrom([block]));
    const place = read.places.get(block);
    return canonical && place ? [{ block, canonical, place }] : [];
  });
  const starts = shown.map(({ place }) => startOf(source, place.from));
  const ends = starts.map((start, at) => endOf(source, start, starts[at + 1] ?? to));
  return {
    head: source.slice(from, starts[0] ?? to),
    blocks: shown.map(({ block, canonical }, at) => ({
      key: keyOf(canonical),
      block: canonical,
      source: source.slice(starts[at], ends[at]),
      gap: source.slice(ends[at - 1] ?? starts[at], starts[at]),
      inside: insideOf(read, block, { source, from: starts[at] ?? from, to: ends[at] ?? to }),
    })),
    tail: source.slice(ends.at(-1) ?? to, to),
  };
}

/** Blocks inside a component, where all of them and both its tags stand on lines of their own. */
function insideOf(read: ReadBody, block: Block, part: Part): OpenedBlocks | undefined {
  const last = 'children' in block && isComponent(block.type) && block.children.at(-1);
  const end = last && read.places.get(last as Block)?.to;
  if (!end) return undefined;
  const tag = part.source.slice(end, part.to);
  const inside = takenApart(read, block.children as Body, { ...part, to: end });
  return /[\r\n]$/.test(inside.head) && /^[ \t]*[\r\n]/.test(tag)
    ? { ...inside, tail: inside.tail + tag }
    : undefined;
}

/** Where the line of a block begins, if nothing but white space stands before it. */
function startOf(source: string, from: number): number {
  const line = 1 + Math.max(source.lastIndexOf('\n', from - 1), source.lastIndexOf('\r', from - 1));
  return /^[ \t]*$/.test(source.slice(line, from)) ? line : from;
}

function endOf(source: string, from: number, to: number): number {
  return from + source.slice(from, to).replace(/[ \t\r\n]+$/, '').length;
}
