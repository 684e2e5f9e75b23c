/** Words that a document marks as deleted, with the words around them. */
export interface RtfDeletion {
  text: string;
  /** The words before it that are not deleted. */
  before: string;
  /** The words after it, deleted or not. */
  after: string;
}

/** Groups of an RTF document that contain no text of its pages. */
const asides =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|listtext|footnote|header[lrf]?|footer[lrf]?|annotation|object|themedata|datastore|xe|tc)$/;
const token =
  /[{}]|\\'([\da-f]{2})|\\u(-?\d+) ?(?:\\'[\da-f]{2}|[^\\{}\r\n])?|\\([a-z]+)(-?\d+)? ?|\\(.)|[^\\{}\r\n]+/gis;

interface GroupState {
  isDeleted: boolean;
  isAside: boolean;
}

interface TextRun {
  text: string;
  isDeleted: boolean;
}

/**
 * Finds what a document in the format RTF marks as deleted. Word processors put RTF beside HTML on the
 * clipboard, and LibreOffice says only in RTF which words are deleted.
 */
export function findRtfDeletions(rtf: string): RtfDeletion[] {
  if (!rtf.includes('\\deleted')) return [];
  const runs = readRuns(rtf);
  return runs.flatMap(({ text, isDeleted }, at) => {
    if (!isDeleted || text.trim() === '') return [];
    const kept = runs.slice(0, at).filter((run) => !run.isDeleted);
    return { text, before: joinTexts(kept), after: joinTexts(runs.slice(at + 1)) };
  });
}

function joinTexts(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Reads the text of a document as runs of deleted and of other words. */
function readRuns(rtf: string): TextRun[] {
  const runs: TextRun[] = [];
  const outer: GroupState[] = [];
  let state: GroupState = { isDeleted: false, isAside: false };
  for (const [whole, byte, code, word, number, sign] of rtf.matchAll(token)) {
    if (whole === '{') outer.push({ ...state });
    else if (whole === '}') state = outer.pop() ?? state;
    else if (sign === '*' || asides.test(word ?? '')) state.isAside = true;
    else if (word === 'deleted') state.isDeleted = number !== '0';
    else if (word === 'plain') state.isDeleted = false;
    else addText(runs, state, readText({ whole, byte, code, word, sign }));
  }
  return runs;
}

function addText(runs: TextRun[], { isDeleted, isAside }: GroupState, text: string): void {
  if (isAside || text === '') return;
  const last = runs.at(-1);
  if (last?.isDeleted === isDeleted) last.text += text;
  else runs.push({ text, isDeleted });
}

const western = new TextDecoder('windows-1252');
const signs: Record<string, string> = { '~': ' ', _: '-', '{': '{', '}': '}', '\\': '\\' };
const spaces = /^(?:par|line|tab|cell|row|sect|page)$/;

interface RtfToken {
  whole: string;
  byte: string | undefined;
  code: string | undefined;
  word: string | undefined;
  sign: string | undefined;
}

function readText({ whole, byte, code, word, sign }: RtfToken): string {
  if (byte !== undefined) return western.decode(Uint8Array.of(Number.parseInt(byte, 16)));
  // RTF writes code units above 32767 as negative numbers.
  if (code !== undefined) return String.fromCharCode((Number(code) + 65536) % 65536);
  if (sign !== undefined) return signs[sign] ?? '';
  if (word !== undefined) return spaces.test(word) ? ' ' : '';
  return whole;
}
