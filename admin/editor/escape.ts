import { knotIn } from '../../src/story/body/parse.ts';

/** How signs that mean something to MDX are written so that they are only signs. */
export interface Escape {
  text: (text: string) => string;
  /** The address of a link, in which fewer signs mean something. */
  address: (href: string) => string;
}

/** A backslash before the few signs that need one; all others as they are. */
const plainly: Escape = {
  text: (text) => escapeReferences(text.replace(/[\\`*_{<[\]]/g, '\\$&')),
  address: (href) => escapeReferences(href.replace(/[\\()]/g, '\\$&')),
};

/** Every sign by its number: for text that repeats one dozens of times, which the parser refuses. */
const byNumber: Escape = { text: allNumbered, address: allNumbered };

/** Writes something with as few escapes as the parser can do with. */
export function escaped(write: (escape: Escape) => string): string {
  const plain = write(plainly);
  return knotIn(plain) === undefined ? plain : write(byNumber);
}

/** The value of an attribute, in its quotation marks. */
export function attributeValue(value: string): string {
  const written = escapeReferences(value, '&amp;').replaceAll('"', '&quot;');
  return `"${knotIn(written) === undefined ? written : allNumbered(value)}"`;
}

/** One letter or sign by its number, which nothing around it can change. */
export function numbered(sign: string): string {
  return `&#${String(sign.codePointAt(0))};`;
}

function allNumbered(text: string): string {
  return text.replace(/[^\p{L}\p{N}\s]/gu, numbered);
}

/** The first sign of a line, where it would begin something other than a paragraph. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(?:[-=]+(?=\s|$)|\+(?=\s|$)|#{1,6}(?=\s|$)|>|~~~)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[ei](?=(?:mport|xport) )/, numbered);
}

/** `&amp;` typed as such would come back as `&`. */
function escapeReferences(text: string, ampersand = '\\&'): string {
  return text.replace(/&(?=#?[\da-z]+;)/gi, ampersand);
}
