import { decodeHTML } from 'entities';
import { blockEnd, tagJoint } from './row.ts';

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

/** A text without its markup, and what its markup says. */
export interface Reading {
  text: string;
  /** The values of all attributes, one after the other, and then the tags without them. */
  markup: string;
}

/** Takes the markup out of a text, so that words broken by tags are put together. */
export function reading(text: string): Reading {
  // Behind the last of these no tag ends, and looking for its end from each beginning takes minutes.
  const end = text.lastIndexOf('>') + 1;
  const marked = text.slice(0, end);
  if (!tag.test(marked)) return { text, markup: '' };
  const tags = (marked.match(tags_) ?? []).join(blockEnd);
  const values = tags.match(value) ?? [];
  return {
    text: marked.replace(blockTag, blockEnd).replace(tags_, tagJoint) + text.slice(end),
    markup: `${values.join(' ')}${blockEnd}${tags.replace(value, ' ')}`,
  };
}

const tag = /<[a-z!/?][^>]*>/i;
const tags_ = new RegExp(tag, 'gi');
const value = /"[^"]*"|'[^']*'/g;
/** Tags between which words are not one word. */
const blockTag = /<\/?(?:p|li|h[1-6]|td|th|div|dd|dt|section|title|option|a:p|w:p|text)\b[^>]*>/gi;

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

/** Percent signs of addresses, and the equals signs of letters sent by mail. */
function unpercent(text: string): string {
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
export function backwards({ text, markup }: Reading): string {
  return turning.test(text) || turning.test(markup) ? Array.from(text).reverse().join('') : '';
}
