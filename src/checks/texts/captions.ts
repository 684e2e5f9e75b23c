import type { Finding } from '../../story/issue.ts';
import { hiddenCharacterFound } from '../../story/body/read-inlines.ts';
import { hiddenCharacters } from '../../story/schema/fields.ts';
import { findingAt, type CheckedText, type FindingDetails } from './checked-text.ts';

/** The texts of captions, and the findings about their markup. */
export interface ParsedCaptions {
  texts: CheckedText[];
  findings: Finding[];
}

/** Parses captions in WebVTT. Source: W3C, WebVTT: The Web Video Text Tracks Format. */
export function parseCaptions(source: string): ParsedCaptions {
  const blocks = splitBlocks(source);
  const texts = collectCaptionTexts(blocks);
  if (!/^WEBVTT(?=\s|$)/.test(blocks[0]?.text ?? '')) {
    return { texts, findings: [findingAt(emptyTextAt(1), unreadableCaptions)] };
  }
  const findings = blocks.flatMap(({ text, line }, index) =>
    [
      ...(index > 0 && !isCaption(text) && !isNote(text) ? [unknownBlock] : []),
      ...(hasUnknownMarkup(text) ? [unknownMarkup] : []),
      ...(hiddenCharacters.test(text)
        ? [{ ...hiddenCharacterFound, severity: 'error' as const }]
        : []),
    ].map((details) => findingAt(emptyTextAt(line), details)),
  );
  return { texts, findings };
}

/** The lines between two blank lines. */
interface CaptionBlock {
  text: string;
  /** The line on which the block begins, from 1. */
  line: number;
}

function splitBlocks(source: string): CaptionBlock[] {
  const blocks: CaptionBlock[] = [];
  let isOpen = false;
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, text] of lines.entries()) {
    const last = blocks.at(-1);
    const isBlank = text.trim() === '';
    if (isOpen && last && !isBlank) last.text += `\n${text}`;
    else if (!isBlank) blocks.push({ text, line: index + 1 });
    isOpen = !isBlank;
  }
  return blocks;
}

const timeLine = /^(?:\d+:)?\d\d:\d\d\.\d{3}[ \t]+-->[ \t]+(?:\d+:)?\d\d:\d\d\.\d{3}(?:[ \t].*)?$/m;
/** The markup that captions may use, as in `<v Robin>` and `<i>`. */
const allowedMarkup = /<(?:\/?(?:b|i|u|c|ruby|rt|lang|v)(?:\.[\w-]+)*(?:[ \t][^<>]*)?|[\d:.]+)>/gi;
/** The name of a speaker inside a voice tag. */
const speakerName = /<v(?:\.[\w-]+)*[ \t]+([^<>]+)>/gi;
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
    .some((line) => timeLine.test(line));
}

function isNote(text: string): boolean {
  return /^NOTE(?=\s|$)/.test(text);
}

/** Whether a text has markup or character references that captions do not need. */
function hasUnknownMarkup(text: string): boolean {
  const rest = text.replace(timeLine, '').replace(allowedMarkup, '').replace(entity, '');
  return /[<>]|&#?\w+;/.test(rest);
}

/** Collects the words of captions in order, then those of notes, then the names of speakers. */
function collectCaptionTexts(blocks: readonly CaptionBlock[]): CheckedText[] {
  const captions = blocks.filter(({ text }) => isCaption(text)).map(toBlockText);
  const others = blocks.filter(({ text }) => !isCaption(text)).map(toBlockText);
  const speakers = blocks.flatMap(({ text, line }) =>
    [...text.matchAll(speakerName)].map(([, name]) => ({ ...emptyTextAt(line), text: name ?? '' })),
  );
  return [...joinSentences(captions), ...others, ...speakers].filter(({ text }) => text !== '');
}

function toBlockText({ text, line }: CaptionBlock): CheckedText {
  const words = text
    .replace(/^(?:WEBVTT|NOTE)(?=\s|$)|^\d+$/gm, '')
    .replace(timeLine, '')
    .replace(allowedMarkup, '')
    .replace(entity, (_, name: string) => entities[name] ?? '');
  return { ...emptyTextAt(line), text: words.replace(/\s+/g, ' ').trim() };
}

/** Joins captions until a sentence ends, since one sentence often spans several captions. */
function joinSentences(captions: readonly CheckedText[]): CheckedText[] {
  const sentences: CheckedText[] = [];
  for (const caption of captions) {
    const last = sentences.at(-1);
    if (last && !/[.!?…]['’”"]?$/.test(last.text)) last.text += ` ${caption.text}`;
    else sentences.push({ ...caption });
  }
  return sentences;
}

function emptyTextAt(line: number): CheckedText {
  return {
    text: '',
    speaker: 'quoted',
    form: 'words',
    path: ['recording', 'captions'],
    where: `In the captions, on line ${String(line)}`,
  };
}

const unreadableCaptions: FindingDetails = {
  rule: 'captions-unreadable',
  severity: 'error',
  message: 'This is not how captions in WebVTT begin.',
  hint: 'Begin the file with a line of WEBVTT. Programs that make captions write it when they save them as WebVTT.',
};

const unknownBlock: FindingDetails = {
  rule: 'captions-markup',
  severity: 'error',
  message: 'This is neither a caption with its times nor a note.',
  hint: 'Give it times, as in 00:00:01.000 --> 00:00:04.000, or remove it. Captions have no styles here.',
};

const unknownMarkup: FindingDetails = {
  rule: 'captions-markup',
  severity: 'error',
  message: 'A caption holds markup or a character code that captions do not need.',
  hint: 'Keep <v …>, <i>, <b> and <u>, and write every other character as itself.',
};
