import { isUtf8 } from 'node:buffer';
import { bytesInNumbers } from './in-numbers.ts';
import { isWrapped } from './kinds.ts';

/** The fewest signs in a row that may be bytes written as letters: two dozen bytes in base 64. */
const fewest = 32;
/** The fewest on a line of several. */
const line = 16;

/** Bytes that are written as letters in a text, in base 64 or in hexadecimal, or as numbers. */
export function bytesWrittenIn(text: string): Buffer[] {
  return [
    ...denseRuns(text).flatMap((run) => (chance.has(run) ? [] : bytesOf(run))),
    ...bytesInNumbers(text).filter(isRevealing),
  ];
}

/** Addresses and long names that come again and again, and are no bytes. */
const chance = new Set<string>();
const mostKnown = 2 ** 12;
const longestKnown = 200;

function bytesOf(run: string): Buffer[] {
  const bytes = [...inHexadecimal(run), ...inBase64(run)].filter(isMoreThanChance);
  if (bytes.length === 0 && run.length <= longestKnown) {
    if (chance.size >= mostKnown) chance.clear();
    // A copy, or it would keep the whole text that it was cut out of.
    chance.add(Buffer.from(run).toString());
  }
  return bytes;
}

/** Base 64 begins at any of four signs, since what stands before it may look the same. */
function inBase64(run: string): Buffer[] {
  const plain = run.replace(/\s+/g, '');
  return [0, 1, 2, 3].map((from) => Buffer.from(plain.slice(from), 'base64'));
}

function inHexadecimal(run: string): Buffer[] {
  const digits = run.replace(/\s+/g, '').match(/[0-9a-f]{32,}/gi) ?? [];
  return digits.map((each) => Buffer.from(each, 'hex'));
}

/** A text in any of the usual writings, or something wrapped, also further in; letters by chance are neither. */
function isMoreThanChance(bytes: Buffer): boolean {
  return isUtf8(bytes) || isWrapped(bytes) || isRevealing(bytes);
}

function isRevealing(bytes: Buffer): boolean {
  const letters = bytes.toString('latin1');
  return readable.test(letters) || packed.test(letters);
}

/** How what is compressed begins, wherever it lies, and what has files in it: gzip, zip, Zstandard, zlib, documents, pictures. */
const packed =
  /\x1f\x8b\x08|PK\x03\x04|\x28\xb5\x2f\xfd|\x78[\x01\x5e\x9c\xda]|%PDF-|\x89PNG|\xff\xd8\xff/;

/** Letters in a row, one byte each, or two or four. */
const readable = /[ -~]{16}|(?:[ -~]\0{1,3}){8}|(?:\0{1,3}[ -~]){8}/;

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-';
const isSign = new Uint8Array(0x10000);
for (const sign of signs) isSign[sign.charCodeAt(0)] = 1;

/** Long runs of such signs; a long line and the next are one. */
function denseRuns(text: string): string[] {
  const runs: string[] = [];
  // A run begins with a whole line, so that there is a sign of it at one of these places.
  for (let from = 0, at = line - 1; at < text.length; at += line) {
    if (!isSignAt(text, at)) continue;
    let begin = at;
    while (begin > from && isSignAt(text, begin - 1)) begin -= 1;
    at = endOf(text, begin);
    if (at - begin >= fewest) runs.push(text.slice(begin, at));
    from = at + 1;
  }
  return runs;
}

/** Where a run ends: at what is no sign, unless it ends a long line. */
function endOf(text: string, begin: number): number {
  let sinceBreak = 0;
  for (let at = begin; at < text.length; at += 1) {
    if (isSignAt(text, at)) sinceBreak += 1;
    else if (!isBreak(text.charCodeAt(at)) || (sinceBreak > 0 && sinceBreak < line)) return at;
    else sinceBreak = 0;
  }
  return text.length;
}

function isSignAt(text: string, at: number): boolean {
  return isSign[text.charCodeAt(at)] === 1;
}

function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x20;
}
