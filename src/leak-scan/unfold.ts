import { decodeHTML } from 'entities';
import type { Reading } from './reading.ts';

/** How often one writing may be wrapped in another before we stop unwrapping. */
const deepest = 8;

/**
 * A text in every way it may be meant: its entities undone, then its percent signs and escapes too,
 * once, and again, until nothing changes any more. The last is the plainest.
 */
export function writings(text: string): string[] {
  const all = [unentity(text)];
  for (let turn = 0; turn < deepest; turn += 1) {
    const before = all.at(-1) ?? '';
    const after = unentity(unpercent(unescape(before)));
    if (after === before) break;
    all.push(after);
  }
  return all;
}

/** Escapes of scripts and data, and those of style sheets. */
function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})/gi, (_, long?: string, short?: string) =>
      codePoint(parseInt(long ?? short ?? '', 16)),
    )
    .replace(/\\([0-9a-f]{2,6})\s?/gi, (_, code: string) => codePoint(parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ');
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** Percent signs of addresses, also as older scripts wrote them, and the equals signs of letters sent by mail. */
function unpercent(coded: string): string {
  const text = coded.includes('%u')
    ? coded.replace(/%u([0-9a-f]{4})/gi, (_, code: string) => codePoint(parseInt(code, 16)))
    : coded;
  if (!/%[0-9A-Fa-f]{2}|=[0-9A-F]{2}/.test(text)) return text;
  return text.replace(/(?:(?:%[0-9A-Fa-f]{2}|=[0-9A-F]{2})(?:=\r?\n)?)+/g, (run) =>
    Buffer.from(run.replace(/[%=]|\r?\n/g, ''), 'hex').toString(),
  );
}

function unentity(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** What makes a browser show letters from right to left. */
const turning = /[\u202d\u202e\u2066-\u2068]|<bdo\b|direction\s*:/i;

/** A text from its end, where something in it turns it around, as some hide words. */
export function backwards({ text, values, tags }: Reading): string {
  return [text, values, tags].some((each) => turning.test(each))
    ? Array.from(text).reverse().join('')
    : '';
}
