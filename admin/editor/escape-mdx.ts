import { findCostlyLine } from '../../src/story/body/parse-body.ts';

/** A way to escape characters that have a meaning in MDX. */
export interface EscapeStyle {
  text: (text: string) => string;
  /** For the address of a link, where fewer characters have a meaning. */
  address: (href: string) => string;
}

/** Puts a backslash before the few characters that need one. */
const backslashes: EscapeStyle = {
  text: (text) => escapeReferences(text.replace(/[\\`*_{<[\]]/g, '\\$&')),
  address: (href) => escapeReferences(href.replace(/[\\()]/g, '\\$&')),
};

/**
 * Writes every sign as a character reference. Needed where a text repeats a character dozens of times,
 * which the parser refuses.
 */
const characterReferences: EscapeStyle = { text: referenceAll, address: referenceAll };

/** Writes a text with backslashes, or with character references where the parser refuses that. */
export function writeEscaped(write: (escape: EscapeStyle) => string): string {
  const plain = write(backslashes);
  return findCostlyLine(plain) === undefined ? plain : write(characterReferences);
}

/** Writes the value of an attribute in quotation marks. */
export function quoteAttribute(value: string): string {
  const written = escapeReferences(value, '&amp;').replaceAll('"', '&quot;');
  return `"${findCostlyLine(written) === undefined ? written : referenceAll(value)}"`;
}

/** Writes one character as a character reference, whose meaning does not depend on its neighbours. */
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

/** Escapes character references that were typed as text: `&amp;` would be read as `&`. */
function escapeReferences(text: string, ampersand = '\\&'): string {
  return text.replace(/&(?=#?[\da-z]+;)/gi, ampersand);
}
