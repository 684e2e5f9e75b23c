import { decodeHTML } from 'entities';
import type { SeparatedText } from './separate-markup.ts';

/** The maximum number of rounds in which nested escapes are decoded. */
const maxRounds = 8;

/**
 * Decodes a text in rounds. The first round decodes HTML entities. Each further round decodes
 * entities, percent encoding and backslash escapes, until a round changes nothing.
 *
 * @returns the result of every round; the last result has the fewest escapes
 */
export function decodeEscapes(text: string): string[] {
  const decodings = [decodeEntities(text)];
  for (let round = 0; round < maxRounds; round += 1) {
    const before = decodings.at(-1) ?? '';
    const after = decodeEntities(decodePercent(decodeBackslashes(before)));
    if (after === before) break;
    decodings.push(after);
  }
  return decodings;
}

/** Decodes the backslash escapes of scripts, JSON and style sheets. */
function decodeBackslashes(text: string): string {
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

/** Decodes the percent encoding of addresses, its older form `%u0041`, and quoted-printable. */
function decodePercent(encoded: string): string {
  const text = encoded.includes('%u')
    ? encoded.replace(/%u([0-9a-f]{4})/gi, (_, code: string) => codePoint(parseInt(code, 16)))
    : encoded;
  if (!/%[0-9A-Fa-f]{2}|=[0-9A-F]{2}/.test(text)) return text;
  return text.replace(/(?:(?:%[0-9A-Fa-f]{2}|=[0-9A-F]{2})(?:=\r?\n)?)+/g, (run) =>
    Buffer.from(run.replace(/[%=]|\r?\n/g, ''), 'hex').toString(),
  );
}

function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** Matches characters and markup that make a browser show letters from right to left. */
const rightToLeft = /[\u202d\u202e\u2066-\u2068]|<bdo\b|direction\s*:/i;

/**
 * Reverses a text if a browser shows it from right to left, because such a text can hide words.
 * Returns an empty string for any other text.
 */
export function reverseBidiText({ text, attributeValues, tags }: SeparatedText): string {
  return [text, attributeValues, tags].some((part) => rightToLeft.test(part))
    ? Array.from(text).reverse().join('')
    : '';
}
