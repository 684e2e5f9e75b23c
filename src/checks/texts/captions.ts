import type { Finding } from '../../story/issue.ts';
import { hiddenSign } from '../../story/body/inlines.ts';
import { hiddenSigns } from '../../story/schema/fields.ts';
import { at, type Piece, type Said } from './piece.ts';

/** What captions say, and what is wrong with them. */
export interface Captions {
  pieces: Piece[];
  findings: Finding[];
}

/** Reads captions in WebVTT as text. Source: W3C, WebVTT: The Web Video Text Tracks Format. */
export function readCaptions(source: string): Captions {
  const blocks = blocksOf(source);
  const pieces = wordsOf(blocks);
  if (!/^WEBVTT(?=\s|$)/.test(blocks[0]?.text ?? '')) {
    return { pieces, findings: [at(pieceAt(1), unreadable)] };
  }
  const findings = blocks.flatMap(({ text, line }, index) => [
    ...(index > 0 && !isCaption(text) && !isNote(text) ? [at(pieceAt(line), oddBlock)] : []),
    ...(hasOddMark(text) ? [at(pieceAt(line), oddMark)] : []),
    ...(hiddenSigns.test(text) ? [at(pieceAt(line), { ...hiddenSign, severity: 'error' })] : []),
  ]);
  return { pieces, findings };
}

interface Lines {
  text: string;
  /** The line on which it begins. */
  line: number;
}

/** What stands between blank lines. */
function blocksOf(source: string): Lines[] {
  const blocks: Lines[] = [];
  let isOpen = false;
  for (const [index, text] of source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = blocks.at(-1);
    if (isOpen && last && text.trim() !== '') last.text += `\n${text}`;
    else if (text.trim() !== '') blocks.push({ text, line: index + 1 });
    isOpen = text.trim() !== '';
  }
  return blocks;
}

const time = /^(?:\d+:)?\d\d:\d\d\.\d{3}[ \t]+-->[ \t]+(?:\d+:)?\d\d:\d\d\.\d{3}(?:[ \t].*)?$/m;
/** The marks that captions may use, as in `<v Robin>` and `<i>`. */
const mark = /<(?:\/?(?:b|i|u|c|ruby|rt|lang|v)(?:\.[\w-]+)*(?:[ \t][^<>]*)?|[\d:.]+)>/gi;
/** Who speaks: words inside a mark. */
const speaker = /<v(?:\.[\w-]+)*[ \t]+([^<>]+)>/gi;
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
};
const entity = new RegExp(`&(${Object.keys(entities).join('|')});`, 'g');

function isCaption(text: string): boolean {
  return text
    .split('\n')
    .slice(0, 2)
    .some((line) => time.test(line));
}

function isNote(text: string): boolean {
  return /^NOTE(?=\s|$)/.test(text);
}

/** Marks that captions have no need of, and signs written so that nobody reads them. */
function hasOddMark(text: string): boolean {
  const rest = text.replace(time, '').replace(mark, '').replace(entity, '');
  return /[<>]|&#?\w+;/.test(rest);
}

/** The words of captions, one after another; then of notes, and the names of who speaks. */
function wordsOf(blocks: readonly Lines[]): Piece[] {
  const said = blocks.filter(({ text }) => isCaption(text)).map(plain);
  const beside = blocks.filter(({ text }) => !isCaption(text)).map(plain);
  const speakers = blocks.flatMap(({ text, line }) =>
    [...text.matchAll(speaker)].map(([, name]) => ({ ...pieceAt(line), text: name ?? '' })),
  );
  return [...joined(said), ...beside, ...speakers].filter(({ text }) => text !== '');
}

function plain({ text, line }: Lines): Piece {
  const words = text
    .replace(/^(?:WEBVTT|NOTE)(?=\s|$)|^\d+$/gm, '')
    .replace(time, '')
    .replace(mark, '')
    .replace(entity, (_, name: string) => entities[name] ?? '');
  return { ...pieceAt(line), text: words.replace(/\s+/g, ' ').trim() };
}

/** A sentence is often shown in several captions; it is one text all the same. */
function joined(pieces: readonly Piece[]): Piece[] {
  const sentences: Piece[] = [];
  for (const piece of pieces) {
    const last = sentences.at(-1);
    if (last && !/[.!?…]['’”"]?$/.test(last.text)) last.text += ` ${piece.text}`;
    else sentences.push({ ...piece });
  }
  return sentences;
}

function pieceAt(line: number): Piece {
  return {
    text: '',
    kind: 'said',
    form: 'words',
    path: ['recording', 'captions'],
    where: `In the captions, on line ${String(line)}`,
  };
}

const unreadable: Said = {
  rule: 'captions-unreadable',
  severity: 'error',
  message: 'This is not how captions in WebVTT begin.',
  hint: 'Begin the file with a line of WEBVTT, as the programme that makes captions does when it saves them as WebVTT.',
};

const oddBlock: Said = {
  rule: 'captions-markup',
  severity: 'error',
  message: 'This is neither a caption with its times nor a note.',
  hint: 'Give it times, as in 00:00:01.000 --> 00:00:04.000, or take it out. Captions have no styles here.',
};

const oddMark: Said = {
  rule: 'captions-markup',
  severity: 'error',
  message: 'A caption holds a mark or a sign in code that captions have no need of.',
  hint: 'Keep <v …>, <i>, <b> and <u>, and write every other sign as itself.',
};
