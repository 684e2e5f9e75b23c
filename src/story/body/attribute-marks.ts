import { storyComponents } from './components.ts';

/** An attribute whose quotation marks the parser cannot read. */
export interface MarksProblem {
  /** What is wrong, as the end of a sentence that begins with “because”. */
  because: string;
  hint: string;
  line: number;
  column: number;
}

const straight = 'Put a straight mark on both sides, as in by="her mum".';
const becauseCurly = {
  because: 'the quotation marks around an attribute are not straight ones',
  hint: `${straight} Word processors and phones make curly marks (“ ”) of them.`,
};
const becauseMissing = {
  because: 'an attribute has no quotation marks around it',
  hint: straight,
};
const becauseInner = {
  because: 'an attribute has straight quotation marks inside its own',
  hint: 'Use curly marks (“ ”) inside, as in by="the man we call “Nan”".',
};

const openingTag = new RegExp(`<(?:${Object.keys(storyComponents).join('|')})(?=\\s)`, 'gi');
const readableAttribute = /\s+[\w-]+\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const curlyValue = /\s+(?:[\w-]+\s*=\s*)?(?=[“”„‟«»‹›‘’‚`´]|&(?:quot|ldquo|lsquo|#3[49]);)/y;
const bareValue = /\s+[\w-]+\s*=\s*(?=[\p{L}\p{N}.])/uy;
const doubledMark = /\s+[\w-]+\s*=\s*(?=(?:""|'')[^\s>])/y;
/** Inside a value: a curly mark where the tag should end or its next attribute begins. */
const curlyEnd = /[“”„‟«»‹›‘’‚`´](?=\s*\/?>|\s+[\w-]+\s*=)/;

/**
 * Finds the first component whose attributes have quotation marks that the parser cannot read. The
 * parser itself only says where it gave up, which is often far below. Call it for text that cannot be
 * parsed.
 */
export function findMarksProblem(source: string): MarksProblem | undefined {
  for (const { 0: tag, index } of source.matchAll(openingTag)) {
    const found = readTag(source, index + tag.length);
    if (found) return { ...found.problem, ...placeOf(source, found.at) };
  }
  return undefined;
}

interface FoundProblem {
  problem: Pick<MarksProblem, 'because' | 'hint'>;
  at: number;
}

/** Reads the attributes of a tag up to the first problem. */
function readTag(source: string, start: number): FoundProblem | undefined {
  let at = start;
  for (;;) {
    const doubled = matchAt(doubledMark, source, at);
    if (doubled) return { problem: becauseInner, at: at + doubled[0].length };
    const attribute = matchAt(readableAttribute, source, at);
    if (!attribute) break;
    const value = attribute[1] ?? attribute[2] ?? '';
    const end = curlyEnd.exec(value);
    const valueStart = at + attribute[0].length - value.length - 1;
    if (end) return { problem: becauseCurly, at: valueStart + end.index };
    at += attribute[0].length;
    // White space or the end of the tag follows a value whose marks are right.
    if (/^[^\s/>]/.test(source.slice(at, at + 1))) return { problem: becauseInner, at };
  }
  const curly = matchAt(curlyValue, source, at);
  if (curly) return { problem: becauseCurly, at: at + curly[0].length };
  const bare = matchAt(bareValue, source, at);
  if (bare) return { problem: becauseMissing, at: at + bare[0].length };
  return findUnclosedValue(source, at);
}

/** Finds a curly mark at the end of a value that begins with a straight mark and never ends. */
function findUnclosedValue(source: string, at: number): FoundProblem | undefined {
  const opening = matchAt(/\s+[\w-]+\s*=\s*["']/y, source, at);
  if (!opening) return undefined;
  const start = at + opening[0].length;
  const end = curlyEnd.exec(source.slice(start, start + 1000));
  return end ? { problem: becauseCurly, at: start + end.index } : undefined;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function placeOf(source: string, at: number): Pick<MarksProblem, 'line' | 'column'> {
  const lines = source.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
