import { isUtf8 } from 'node:buffer';
import { hasKnownFormat } from './file-formats.ts';

/**
 * The minimum length of a run of characters that may be encoded bytes. The length of 24 bytes in
 * base64.
 */
const minRunLength = 32;
/** The shortest line of a run with several lines, in characters. */
const minLineLength = 16;

/**
 * Finds the bytes that a text contains as base64, as hexadecimal digits or as a list of numbers.
 */
export function findEncodedBytes(text: string): Buffer[] {
  return [
    ...findEncodedRuns(text).flatMap((run) => (meaninglessRuns.has(run) ? [] : decodeRun(run))),
    ...decodeNumbers(text).filter(hasReadablePart),
  ];
}

/** A cache of addresses and long names that decode to nothing and are repeated in many texts. */
const meaninglessRuns = new Set<string>();
const maxCachedRuns = 2 ** 12;
const maxCachedRunLength = 200;

function decodeRun(run: string): Buffer[] {
  const decoded = [...decodeHexadecimal(run), ...decodeBase64(run)].filter(isMeaningful);
  if (decoded.length === 0 && run.length <= maxCachedRunLength) {
    if (meaninglessRuns.size >= maxCachedRuns) meaninglessRuns.clear();
    // The cache stores a copy, because a substring would keep the whole text in memory.
    meaninglessRuns.add(Buffer.from(run).toString());
  }
  return decoded;
}

/**
 * Decodes base64 from each of four offsets, because the characters before it may look like base64
 * too.
 */
function decodeBase64(run: string): Buffer[] {
  const characters = run.replace(/\s+/g, '');
  return [0, 1, 2, 3].map((from) => Buffer.from(characters.slice(from), 'base64'));
}

function decodeHexadecimal(run: string): Buffer[] {
  const digits = run.replace(/\s+/g, '').match(/[0-9a-f]{32,}/gi) ?? [];
  return digits.map((each) => Buffer.from(each, 'hex'));
}

/**
 * Whether decoded bytes contain text or a known format, at the start or later. Random bytes contain
 * neither.
 */
function isMeaningful(bytes: Buffer): boolean {
  return isUtf8(bytes) || hasKnownFormat(bytes) || hasReadablePart(bytes);
}

function hasReadablePart(bytes: Buffer): boolean {
  const characters = bytes.toString('latin1');
  return readableText.test(characters) || formatSignature.test(characters);
}

/** The signatures of gzip, ZIP, Zstandard, zlib, PDF, PNG and JPEG, anywhere in the bytes. */
const formatSignature =
  /\x1f\x8b\x08|PK\x03\x04|\x28\xb5\x2f\xfd|\x78[\x01\x5e\x9c\xda]|%PDF-|\x89PNG|\xff\xd8\xff/;

/** Several consecutive ASCII characters of one, two or four bytes each. */
const readableText = /[ -~]{16}|(?:[ -~]\0{1,3}){8}|(?:\0{1,3}[ -~]){8}/;

/** The characters of base64, of its variant for addresses, and of hexadecimal, by code unit. */
const isEncoded = new Uint8Array(0x10000);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-') {
  isEncoded[character.charCodeAt(0)] = 1;
}

/** Finds long runs of encoded characters. A long line and the line after it are one run. */
function findEncodedRuns(text: string): string[] {
  const runs: string[] = [];
  // A run starts with a whole line, so one of these positions is inside the run.
  for (let from = 0, at = minLineLength - 1; at < text.length; at += minLineLength) {
    if (!isEncodedAt(text, at)) continue;
    let start = at;
    while (start > from && isEncodedAt(text, start - 1)) start -= 1;
    at = endOfRun(text, start);
    if (at - start >= minRunLength) runs.push(text.slice(start, at));
    from = at + 1;
  }
  return runs;
}

/**
 * Returns the position where a run ends. A run ends at the first character of another kind. The end
 * of a long line does not end the run.
 */
function endOfRun(text: string, start: number): number {
  let lineLength = 0;
  for (let at = start; at < text.length; at += 1) {
    if (isEncodedAt(text, at)) lineLength += 1;
    else if (!endsLine(text.charCodeAt(at)) || (lineLength > 0 && lineLength < minLineLength))
      return at;
    else lineLength = 0;
  }
  return text.length;
}

function isEncodedAt(text: string, at: number): boolean {
  return isEncoded[text.charCodeAt(at)] === 1;
}

/** Whether a code unit ends a line: a line feed, a carriage return or a space. */
function endsLine(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x20;
}

/** The shortest list of numbers that may be encoded bytes. */
const minNumbers = 16;
const numberList = new RegExp(
  `\\b(?:\\d{1,5}(?:, ?|\\s+)){${String(minNumbers - 1)},}\\d{1,5}\\b`,
  'g',
);
/** Quickly rules out most texts, because few texts contain five consecutive numbers. */
const fiveNumbers = /\d(?:, ?|\s)\d{1,5}(?:, ?|\s+)\d{1,5}(?:, ?|\s+)\d{1,5}(?:, ?|\s+)\d/;

/** Decodes lists of numbers that are bytes or code points, such as `[104, 111, 109, 101]`. */
function decodeNumbers(text: string): Buffer[] {
  if (!fiveNumbers.test(text)) return [];
  return (text.match(numberList) ?? []).map((list) => toBytes(list.split(/[\s,]+/).map(Number)));
}

function toBytes(numbers: number[]): Buffer {
  const areBytes = numbers.every((number) => number < 256);
  if (areBytes) return Buffer.from(numbers);
  return Buffer.from(numbers.map((number) => String.fromCodePoint(number)).join(''));
}
