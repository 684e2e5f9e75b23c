import { isStoryComponent } from '../../src/story/body/components.ts';
import { readBody, type SourceRange, type ReadBody } from '../../src/story/body/parse-body.ts';
import type { Block, Body } from '../../src/story/body/body-tree.ts';
import type { Finding } from '../../src/story/issue.ts';
import { bodyToDocument } from './body-to-document.ts';
import { documentToBody } from './document-to-body.ts';

/** A block of the base text, with its source. */
export interface BaseBlock {
  /** The tree of the block as JSON. Two blocks with the same key are the same block. */
  key: string;
  block: Block;
  source: string;
  /** The characters between this block and the one before it. */
  gap: string;
  /** The blocks inside a component; undefined if their source cannot be separated from the tags. */
  inside?: BaseBlocks | undefined;
}

/** Consecutive blocks, with the characters before the first block and after the last. */
export interface BaseBlocks {
  head: string;
  blocks: readonly BaseBlock[];
  tail: string;
}

/**
 * The text as the editor opened it, split into blocks so that unchanged blocks keep their bytes.
 */
export interface BaseText extends BaseBlocks {
  source: string;
}

/** Errors of an unfinished text, which the rich text editor can show. */
const unfinishedRules = ['empty-body', 'empty-component'];

/** Splits a text into blocks; undefined if the rich text editor cannot show the text. */
export function parseBaseText(source: string): BaseText | undefined {
  const read = readBody(source);
  return read.findings.some(preventsRichText)
    ? undefined
    : { source, ...splitBlocks(read, read.blocks, { source, from: 0, to: source.length }) };
}

/** Whether a finding stops the rich text editor from showing the text. */
export function preventsRichText({ rule, severity }: Finding): boolean {
  return severity === 'error' && !unfinishedRules.includes(rule);
}

/** Returns the key of a block: its tree as JSON. */
export function blockKey(block: Block): string {
  return JSON.stringify(block);
}

interface TextRange extends Omit<SourceRange, 'line'> {
  source: string;
}

/** Splits a range of the source. The bytes of an empty block belong to the block before it. */
function splitBlocks(read: ReadBody, body: Body, { source, from, to }: TextRange): BaseBlocks {
  const blocks = body.flatMap((block) => {
    const [canonical] = documentToBody(bodyToDocument([block]));
    const place = read.ranges.get(block);
    return canonical && place ? [{ block, canonical, place }] : [];
  });
  const starts = blocks.map(({ place }) => lineStart(source, place.from));
  const ends = starts.map((start, at) => trimmedEnd(source, start, starts[at + 1] ?? to));
  return {
    head: source.slice(from, starts[0] ?? to),
    blocks: blocks.map(({ block, canonical }, at) => ({
      key: blockKey(canonical),
      block: canonical,
      source: source.slice(starts[at], ends[at]),
      gap: source.slice(ends[at - 1] ?? starts[at], starts[at]),
      inside: splitInside(read, block, { source, from: starts[at] ?? from, to: ends[at] ?? to }),
    })),
    tail: source.slice(ends.at(-1) ?? to, to),
  };
}

/**
 * Splits the inside of a component.
 *
 * @returns undefined unless the tags and the inner blocks all stand on lines of their own
 */
function splitInside(read: ReadBody, block: Block, range: TextRange): BaseBlocks | undefined {
  const last = 'children' in block && isStoryComponent(block.type) && block.children.at(-1);
  const end = last && read.ranges.get(last as Block)?.to;
  if (!end) return undefined;
  const closingTag = range.source.slice(end, range.to);
  const inside = splitBlocks(read, block.children as Body, { ...range, to: end });
  return /[\r\n]$/.test(inside.head) && /^[ \t]*[\r\n]/.test(closingTag)
    ? { ...inside, tail: inside.tail + closingTag }
    : undefined;
}

/**
 * Finds where a block begins: at the start of its line if only white space stands before the block,
 * otherwise at its first character.
 */
function lineStart(source: string, from: number): number {
  const line = 1 + Math.max(source.lastIndexOf('\n', from - 1), source.lastIndexOf('\r', from - 1));
  return /^[ \t]*$/.test(source.slice(line, from)) ? line : from;
}

/** Returns the end of a range without its trailing white space. */
function trimmedEnd(source: string, from: number, to: number): number {
  return from + source.slice(from, to).replace(/[ \t\r\n]+$/, '').length;
}
