import { findCostlyLine } from '../../src/story/body/costly-text.ts';

/** A way to escape characters that have a meaning in MDX. */
export interface EscapeStyle {
  text: (text: string) => string;
  /** Escapes the address of a link, in which fewer characters have a meaning. */
  address: (href: string) => string;
}

/** Puts a backslash before each character that has a meaning. */
const backslashes: EscapeStyle = {
  text: (text) => escapeReferences(text.replace(/[\\`*_{<[\]]/g, '\\$&')),
  address: (href) => escapeReferences(href.replace(/[\\()]/g, '\\$&')),
};

/**
 * Writes every sign as a character reference. The parser refuses a text that repeats a character
 * with a meaning dozens of times.
 */
const characterReferences: EscapeStyle = { text: referenceAll, address: referenceAll };

/**
 * Writes a text with backslashes, or with character references if the parser refuses backslashes.
 */
export function writeEscaped(write: (escape: EscapeStyle) => string): string {
  const source = write(backslashes);
  return findCostlyLine(source) === undefined ? source : write(characterReferences);
}

/** Writes the value of an attribute in quotation marks. */
export function quoteAttribute(value: string): string {
  const escaped = escapeReferences(value, '&amp;').replaceAll('"', '&quot;');
  return `"${findCostlyLine(escaped) === undefined ? escaped : referenceAll(value)}"`;
}

/** Writes a character as a character reference, whose meaning does not depend on its neighbours. */
export function characterReference(character: string): string {
  return `&#${String(character.codePointAt(0))};`;
}

function referenceAll(text: string): string {
  return text.replace(/[^\p{L}\p{N}\s]/gu, characterReference);
}

/** Escapes the start of a line that would begin something other than a paragraph. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(?:[-=]+(?=\s|$)|\+(?=\s|$)|#{1,6}(?=\s|$)|>|~~~)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[ei](?=(?:mport|xport) )/, characterReference);
}

/** Escapes character references that were typed as text. The parser would read `&amp;` as `&`. */
function escapeReferences(text: string, ampersand = '\\&'): string {
  return text.replace(/&(?=#?[\da-z]+;)/gi, ampersand);
}
