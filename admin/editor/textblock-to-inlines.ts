import type { Mark, Node } from 'prosemirror-model';
import type { Inline } from '../../src/story/body/body-tree.ts';
import { removeHiddenCharacters } from './hidden-characters.ts';

/** A word with its marks, or the gap between two words: a space or line breaks. */
interface MarkedToken {
  text: string;
  marks: readonly Mark[];
}

/**
 * Converts a paragraph to inlines. ProseMirror stores the marks of each word, but not how marks
 * nest. The longest mark becomes the outermost. No mark begins or ends with white space.
 */
export function textblockToInlines(textblock: Node): Inline[] {
  return nestMarks(normaliseGaps(tokenise(textblock)), []);
}

/** Converts a heading to inlines. A heading is one line, so a line break becomes a space. */
export function headingToInlines(heading: Node): Inline[] {
  const tokens = normaliseGaps(tokenise(heading));
  return nestMarks(tokens.map((token) => (isGap(token) ? { ...token, text: ' ' } : token)), []); // prettier-ignore
}

function tokenise(textblock: Node): MarkedToken[] {
  return textblock.children.flatMap(({ text, marks }) =>
    (text === undefined ? ['\n'] : removeHiddenCharacters(text).replace(/\s+/g, ' ').split(/( )/))
      .filter((each) => each !== '')
      .map((each) => ({ text: each, marks })),
  );
}

function isGap({ text }: MarkedToken): boolean {
  return text.trim() === '';
}

/** Joins neighbouring gaps into one, and removes gaps at both ends. */
function normaliseGaps(tokens: readonly MarkedToken[]): MarkedToken[] {
  const normalised: MarkedToken[] = [];
  let gaps: MarkedToken[] = [];
  for (const token of tokens) {
    if (isGap(token)) {
      gaps.push(token);
    } else {
      const before = normalised.at(-1);
      if (before && gaps.length > 0) normalised.push(joinGaps(gaps, before, token));
      normalised.push(token);
      gaps = [];
    }
  }
  return normalised;
}

/** Joins gaps. The joined gap has a mark if all gaps and the words on both sides have it. */
function joinGaps(
  gaps: readonly MarkedToken[],
  before: MarkedToken,
  after: MarkedToken,
): MarkedToken {
  const all = [...gaps, before, after];
  const breaks = gaps.filter(({ text }) => text === '\n').map(({ text }) => text);
  return {
    text: breaks.join('') || ' ',
    marks: before.marks.filter((mark) => all.every(({ marks }) => mark.isInSet(marks))),
  };
}

function nestMarks(tokens: readonly MarkedToken[], open: readonly Mark[]): Inline[] {
  const [first] = tokens;
  if (!first) return [];
  // If marks have the same length, a link goes inside strong, and strong inside emphasis.
  const [longest] = newMarks(first, open)
    .map((mark) => ({ mark, length: markLength(mark, tokens) }))
    .toReversed()
    .toSorted((a, b) => b.length - a.length);
  if (!longest) {
    const next = tokens.findIndex((token) => newMarks(token, open).length > 0);
    const end = next === -1 ? tokens.length : next;
    return [...tokensToText(tokens.slice(0, end)), ...nestMarks(tokens.slice(end), open)];
  }
  const { mark, length } = longest;
  return [
    wrapInMark(mark, nestMarks(tokens.slice(0, length), [...open, mark])),
    ...nestMarks(tokens.slice(length), open),
  ];
}

/** Returns the marks that begin at a token. No mark begins at a gap. */
function newMarks(token: MarkedToken, open: readonly Mark[]): Mark[] {
  return isGap(token) ? [] : token.marks.filter((mark) => !mark.isInSet(open));
}

/** Counts the tokens at the start of a list that have a mark. */
function markLength(mark: Mark, tokens: readonly MarkedToken[]): number {
  const end = tokens.findIndex(({ marks }) => !mark.isInSet(marks));
  return end === -1 ? tokens.length : end;
}

function wrapInMark({ type, attrs }: Mark, children: Inline[]): Inline {
  if (type.name === 'link') return { type: 'link', href: String(attrs.href), children };
  return { type: type.name === 'strong' ? 'strong' : 'emphasis', children };
}

/** Converts words and gaps to texts and line breaks. */
function tokensToText(tokens: readonly MarkedToken[]): Inline[] {
  return tokens
    .map(({ text }) => text)
    .join('')
    .normalize('NFC')
    .split(/(\n)/)
    .filter((text) => text !== '')
    .map((value) => (value === '\n' ? { type: 'break' } : { type: 'text', value }));
}
