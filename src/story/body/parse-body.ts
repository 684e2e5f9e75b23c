import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Root } from 'mdast';
import type { Finding } from '../issue.ts';
import { findMarksProblem, type MarksProblem } from './attribute-marks.ts';
import { costlyText, findCostlyLine } from './costly-text.ts';
import { readBlocks } from './read-blocks.ts';
import { hiddenCharacterFound } from './read-inlines.ts';
import type { Block, Body } from './body-tree.ts';

/** A parsed body and its findings. Lines count from the top of the file. */
export interface ParsedBody {
  /** The tree; undefined if anything was refused. */
  body: Body | undefined;
  findings: Finding[];
  /** The line on which each block of the tree begins. */
  lines: BlockLines;
}

/** A text with its parsed body. */
export interface ParsedText extends Omit<ParsedBody, 'findings'> {
  source: string;
  /** The line of the file on which the text begins. */
  firstLine: number;
}

/**
 * The line of the file on which each block begins. The tree has no lines, because line numbers
 * would change the fingerprint.
 */
export type BlockLines = ReadonlyMap<Block, number>;

/** The readable part of a body, for the editor. Refused parts are left out. */
export interface ReadBody {
  blocks: Body;
  /** The place of each block in the source, including nested blocks. */
  ranges: ReadonlyMap<Block, SourceRange>;
  findings: Finding[];
}

/** A range of characters in the source. `to` is the first character after the range. */
export interface SourceRange {
  from: number;
  to: number;
  /** The line of the file on which the range begins. */
  line: number;
}

/** The maximum number of nested levels of a body. More levels would exhaust the stack. */
const maximumLevels = 40;

/**
 * Parses the MDX of a story as data, and runs no code. Refuses imports, exports, expressions, HTML
 * and unknown components. Each finding has a line and a column.
 *
 * @param source the text after the front matter
 * @param firstLine the line of the file on which the text begins
 */
export function parseBody(source: string, firstLine = 1): ParsedBody {
  const { blocks, ranges, findings } = readBody(source, firstLine);
  const isRefused = findings.some((finding) => finding.severity === 'error');
  const lines = new Map([...ranges].map(([block, { line }]) => [block, line]));
  return { body: isRefused ? undefined : blocks, findings, lines };
}

/** Reads a body as `parseBody` does, and keeps the readable part of a refused body. */
export function readBody(source: string, firstLine = 1): ReadBody {
  const costlyLine = findCostlyLine(source);
  if (costlyLine !== undefined) return unreadBody(costlyText(costlyLine + firstLine - 1));
  // The parser would replace a zero byte by a visible character.
  const zeroByte = source.indexOf('\0');
  if (zeroByte !== -1) {
    const line = firstLine + (source.slice(0, zeroByte).match(/\r\n|\n|\r/g)?.length ?? 0);
    return unreadBody({ ...hiddenCharacterFound, severity: 'error', line });
  }
  const root = parseMdx(source);
  if ('reason' in root) return unreadBody(brokenMdx(root, source, firstLine));
  const findings: Finding[] = [];
  const ranges = new Map<Block, SourceRange>();
  // The parser skips a byte order mark without counting it.
  const shift = source.startsWith('\uFEFF') ? 1 : 0;
  const blocks = readBlocks(root.children, {
    depth: maximumLevels,
    report: (finding, line) => findings.push({ ...finding, line: line + firstLine - 1 }),
    readBlocks,
    place: (block, { position }) => {
      const { start, end } = position ?? {};
      ranges.set(block, {
        from: (start?.offset ?? 0) + shift,
        to: (end?.offset ?? 0) + shift,
        line: (start?.line ?? 1) + firstLine - 1,
      });
    },
  });
  if (findings.length === 0 && blocks.length === 0) findings.push(emptyBody(firstLine));
  return { blocks, ranges, findings };
}

function emptyBody(line: number): Finding {
  return {
    rule: 'empty-body',
    severity: 'error',
    message: 'The story has no words yet.',
    hint: 'Write the story below the front matter.',
    line,
  };
}

function unreadBody(finding: Finding): ReadBody {
  return { blocks: [], ranges: new Map(), findings: [finding] };
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
  // If a component is never closed, the parser gives the place of the component only in the
  // message.
  const [, line = 1, column = 1] = /\((\d+):(\d+)-/.exec(reason ?? '') ?? [];
  return {
    reason: ruleId ?? 'unreadable',
    line: at.line ?? Number(line),
    column: at.column ?? Number(column),
  };
}

/** Uses the parser's rule ids, because the parser's messages quote the story. */
function brokenMdx(broken: BrokenMdx, source: string, firstLine: number): Finding {
  const marks = findMarksProblem(source);
  // If the parser stopped before these marks, it found another mistake.
  if (marks && marks.line <= broken.line) return unreadableMarks(marks, firstLine);
  const { reason, line, column } = broken;
  return {
    rule: 'broken-mdx',
    severity: 'error',
    line: line + firstLine - 1,
    message: `The story’s text cannot be read at column ${String(column)} (${reason.replaceAll('-', ' ')}).`,
    hint: 'Close every component you open. Write \\< and \\{ where you mean the signs themselves, [words](https://…) for a link, and no comments.',
  };
}

function unreadableMarks(
  { because, hint, line, column }: MarksProblem,
  firstLine: number,
): Finding {
  return {
    rule: 'broken-mdx',
    severity: 'error',
    line: line + firstLine - 1,
    message: `The story’s text cannot be read at column ${String(column)}, because ${because}.`,
    hint,
  };
}
