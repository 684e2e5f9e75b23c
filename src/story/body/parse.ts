import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Root } from 'mdast';
import type { Finding } from '../issue.ts';
import { readBlocks } from './blocks.ts';
import { hiddenSign } from './inlines.ts';
import type { Block, Body } from './tree.ts';

/** A parsed body, with what is wrong with it; lines count from the top of the file. */
export interface ParsedBody {
  /** The tree; undefined where anything in it was refused. */
  body: Body | undefined;
  findings: Finding[];
  /** The line on which each block of the tree begins. */
  lines: BlockLines;
}

/** A text as it was written, and as it was parsed. */
export interface Written extends Omit<ParsedBody, 'findings'> {
  source: string;
  /** The line of the file on which it begins. */
  firstLine: number;
}

/** The line of the file on which each block begins. It is no part of the tree, nor of its fingerprint. */
export type BlockLines = ReadonlyMap<Block, number>;

/** All that could be read of a body, for an editor: what was refused is missing from it. */
export interface ReadBody {
  blocks: Body;
  /** Where each block stands in the source, however deep. */
  places: ReadonlyMap<Block, Place>;
  findings: Finding[];
}

/** A part of the source: its first sign, and the one after its last. */
export interface Place {
  from: number;
  to: number;
  /** The line of the file on which it begins. */
  line: number;
}

/** How deeply a body may nest; more is no story, and would exhaust the stack. */
const deepest = 40;

/**
 * Parses the MDX of a story as data. Nothing in it is ever run: imports, exports, expressions,
 * HTML and components that are not on the list are refused, with line and column.
 *
 * @param source the text after the front matter
 * @param firstLine the line of the file on which it begins
 */
export function parseBody(source: string, firstLine = 1): ParsedBody {
  const { blocks, places, findings } = readBody(source, firstLine);
  const refused = findings.some((finding) => finding.severity === 'error');
  const lines = new Map([...places].map(([block, { line }]) => [block, line]));
  return { body: refused ? undefined : blocks, findings, lines };
}

/** Reads what `parseBody` parses, keeping what can be read of a body that is refused. */
export function readBody(source: string, firstLine = 1): ReadBody {
  const knottedLine = knotIn(source);
  if (knottedLine !== undefined) return unread(knotted(knottedLine + firstLine - 1));
  // The parser puts another sign in its place, which would be shown.
  const nought = source.indexOf('\0');
  if (nought !== -1) {
    const line = firstLine + (source.slice(0, nought).match(/\r\n|\n|\r/g)?.length ?? 0);
    return unread({ ...hiddenSign, severity: 'error', line });
  }
  const root = parseMdx(source);
  if ('reason' in root) return unread(brokenMdx(root, firstLine));
  const findings: Finding[] = [];
  const places = new Map<Block, Place>();
  // The parser leaves out a byte order mark, and does not count it.
  const shift = source.startsWith('\uFEFF') ? 1 : 0;
  const blocks = readBlocks(root.children, {
    depth: deepest,
    report: (finding, line) => findings.push({ ...finding, line: line + firstLine - 1 }),
    place: (block, { position }) => {
      const { start, end } = position ?? {};
      places.set(block, {
        from: (start?.offset ?? 0) + shift,
        to: (end?.offset ?? 0) + shift,
        line: (start?.line ?? 1) + firstLine - 1,
      });
    },
  });
  if (findings.length === 0 && blocks.length === 0) {
    findings.push({
      rule: 'empty-body',
      severity: 'error',
      message: 'The story has no words yet.',
      hint: 'Write the story below the front matter.',
      line: firstLine,
    });
  }
  return { blocks, places, findings };
}

function unread(finding: Finding): ReadBody {
  return { blocks: [], places: new Map(), findings: [finding] };
}

/**
 * What no story has and would keep the parser busy for minutes: dozens of lists or quotations begun
 * on one line or inside each other, hundreds of links, dozens of the same sign in a row, or a word
 * of hundreds of letters.
 */
const knot =
  /^[ \t]{100}|(?:\[[^[]*){200}|^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){50}|([^\p{L}\p{N}\s])\1{60}|[\p{Script=Latin}\p{N}]{500}/u;

/** More than any story has, and each costs the parser more than the one before. */
const mostLines = 4000;
const mostEmphases = 2000;

/** The line of a knot, or the first of too many, from 1. */
export function knotIn(source: string): number | undefined {
  let emphases = 0;
  const line = source.split(/\r\n|\n|\r/).findIndex((each, at) => {
    emphases += each.match(/[*_]/g)?.length ?? 0;
    return at >= mostLines || emphases > mostEmphases || knot.test(each);
  });
  return line === -1 ? undefined : line + 1;
}

function knotted(line: number): Finding {
  return {
    rule: 'knotted-text',
    severity: 'error',
    line,
    message:
      'This line begins dozens of lists, quotations or links, repeats a sign dozens of times, has a word of hundreds of letters, or is one of thousands.',
    hint: 'Write it as a sentence, and the story in a few hundred lines.',
  };
}

interface BrokenMdx {
  reason: string;
  line: number;
  column: number;
}

function parseMdx(source: string): Root | BrokenMdx {
  try {
    return fromMarkdown(source, {
      extensions: [mdxjs()],
      mdastExtensions: [mdxFromMarkdown()],
    });
  } catch (error) {
    return brokenAt(error);
  }
}

function brokenAt(error: unknown): BrokenMdx {
  const { ruleId, reason, ...at } = error as Partial<BrokenMdx> & { ruleId?: string };
  // Of a component still open at the end, the parser says only in words where it was opened.
  const [, line = 1, column = 1] = /\((\d+):(\d+)-/.exec(reason ?? '') ?? [];
  return {
    reason: ruleId ?? 'unreadable',
    line: at.line ?? Number(line),
    column: at.column ?? Number(column),
  };
}

/** The parser's own messages quote the story; its rule ids do not. */
function brokenMdx({ reason, line, column }: BrokenMdx, firstLine: number): Finding {
  return {
    rule: 'broken-mdx',
    severity: 'error',
    line: line + firstLine - 1,
    message: `The story’s text cannot be read at column ${String(column)} (${reason.replaceAll('-', ' ')}).`,
    hint: 'Close every component you open. Write \\< and \\{ where you mean the signs themselves, [words](https://…) for a link, and no comments.',
  };
}
