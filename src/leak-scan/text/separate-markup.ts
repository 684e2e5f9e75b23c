import { blockEnd, tagBoundary } from './text-index.ts';

/** A text and its markup, in three parts. */
export interface SeparatedText {
  text: string;
  /** The values of all attributes, one after the other. */
  attributeValues: string;
  /** The tags without their attribute values, which are the same in many files. */
  tags: string;
}

const [plain, values, tags] = [createTextBuffer(), createTextBuffer(), createTextBuffer()];

/**
 * Separates a text from its markup, so that a word with tags inside it becomes one word. A tag ends
 * at the first `>`. The rest of a comment that contains tags therefore counts as text.
 */
export function separateMarkup(text: string): SeparatedText {
  // The buffers have room for every character twice, which is the maximum.
  for (const buffer of [plain, values, tags]) resetTextBuffer(buffer, 2 * text.length + 2);
  let from = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (startsTagName[text.charCodeAt(at + 1)] !== 1) {
      at += 1;
      continue;
    }
    const end = text.indexOf('>', at + 2) + 1;
    // If this tag has no end, no later tag has an end. Searching for the end of each later tag
    // could take minutes.
    if (end === 0) break;
    const block = findBlockTag(text, at, end);
    appendText(plain, text, from, Math.max(at, block));
    appendUnit(plain, block === -1 ? tagBoundaryUnit : blockEndUnit);
    separateTag(text, at, end);
    from = at = end;
  }
  if (from === 0) return { text, attributeValues: '', tags: '' };
  appendText(plain, text, from, text.length);
  return {
    text: readTextBuffer(plain),
    attributeValues: readTextBuffer(values),
    tags: readTextBuffer(tags),
  };
}

/** The characters that may follow `<` in a tag, by code unit. */
const startsTagName = new Uint8Array(0x10000);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!/?') {
  startsTagName[character.charCodeAt(0)] = 1;
}

/**
 * Finds the first tag of a block element between two positions. Returns -1 if there is none. A
 * block element separates the words before and after it. The tag starts at `from`, or is inside a
 * comment that starts at `from`. In a comment, the part before the tag counts as text.
 */
function findBlockTag(text: string, from: number, to: number): number {
  let at = from;
  while (at !== -1 && at < to && !isBlockTag(text, at)) at = text.indexOf('<', at + 1);
  return at < to ? at : -1;
}

function isBlockTag(text: string, at: number): boolean {
  blockTag.lastIndex = at;
  return blockTag.test(text);
}

const blockTag = /<\/?(?:p|li|h[1-6]|td|th|div|dd|dt|section|title|option|a:p|w:p|text)\b/iy;

/** Appends the attribute values of a tag to `values`, and the rest of the tag to `tags`. */
function separateTag(text: string, from: number, to: number): void {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit === quote || unit === apostrophe) {
      at = appendAttributeValue(text, at, to);
    } else {
      appendUnit(tags, unit);
      at += 1;
    }
  }
  appendUnit(tags, blockEndUnit);
}

/**
 * Appends one attribute value. If the closing quotation mark is missing, appends the rest of the
 * tag to both `values` and `tags`, because the rest may be either.
 *
 * @returns the position where the value ends
 */
function appendAttributeValue(text: string, from: number, to: number): number {
  const end = text.indexOf(text.charAt(from), from + 1) + 1;
  const isUnclosed = end === 0 || end > to;
  appendText(values, text, from, isUnclosed ? to : end);
  appendUnit(values, space);
  if (isUnclosed) appendText(tags, text, from, to);
  else appendUnit(tags, space);
  return isUnclosed ? to : end;
}

const [quote, apostrophe, space] = [0x22, 0x27, 0x20];
const [blockEndUnit, tagBoundaryUnit] = [blockEnd.charCodeAt(0), tagBoundary.charCodeAt(0)];

/**
 * A growing text, stored as UTF-16 code units. Every text reuses the same buffers, because joining
 * strings character by character costs far more.
 */
interface TextBuffer {
  units: Uint16Array;
  length: number;
}

/** Creates an empty buffer. */
function createTextBuffer(): TextBuffer {
  return { units: new Uint16Array(2 ** 16), length: 0 };
}

/** Empties a buffer and makes room for a number of code units. */
function resetTextBuffer(buffer: TextBuffer, room: number): void {
  if (buffer.units.length < room) buffer.units = new Uint16Array(2 * room);
  buffer.length = 0;
}

/** Appends one code unit. */
function appendUnit(buffer: TextBuffer, unit: number): void {
  buffer.units[buffer.length++] = unit;
}

/** Appends a part of a text. */
function appendText(buffer: TextBuffer, text: string, from: number, to: number): void {
  for (let at = from; at < to; at += 1) appendUnit(buffer, text.charCodeAt(at));
}

/** Reads the text that a buffer holds. */
function readTextBuffer({ units, length }: TextBuffer): string {
  return Buffer.from(units.buffer, 0, length * units.BYTES_PER_ELEMENT).toString('utf16le');
}
