import { blockEnd, tagJoint } from './row.ts';
import { copy, newSheet, put, wipe, written } from './sheet.ts';

/** A text without its markup, and what its markup says. */
export interface Reading {
  text: string;
  /** The values of all attributes, one after the other. */
  values: string;
  /** The tags without them, which are the same in many files. */
  tags: string;
}

const [plain, values, tags] = [newSheet(), newSheet(), newSheet()];

/**
 * Takes the markup out of a text, so that words broken by tags are put together. A tag ends where it
 * first may: what follows one within a comment is read as text.
 */
export function reading(text: string): Reading {
  // No sign is written more than twice.
  for (const sheet of [plain, values, tags]) wipe(sheet, 2 * text.length + 2);
  let from = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (canFollow[text.charCodeAt(at + 1)] !== 1) {
      at += 1;
      continue;
    }
    const end = text.indexOf('>', at + 2) + 1;
    // None ends behind it either, and looking for that from each beginning takes minutes.
    if (end === 0) break;
    const block = blockWithin(text, at, end);
    copy(plain, text, from, Math.max(at, block));
    put(plain, block === -1 ? tagJointUnit : blockEndUnit);
    takeApart(text, at, end);
    from = at = end;
  }
  if (from === 0) return { text, values: '', tags: '' };
  copy(plain, text, from, text.length);
  return { text: written(plain), values: written(values), tags: written(tags) };
}

/** What follows the first sign of a tag. */
const canFollow = new Uint8Array(0x10000);
for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!/?') {
  canFollow[sign.charCodeAt(0)] = 1;
}

/**
 * Where a tag begins between which and what stands before it words are not one word: the tag itself,
 * or one within it, as in a comment, and then what stands before that is read as text too.
 */
function blockWithin(text: string, from: number, to: number): number {
  let at = from;
  while (at !== -1 && at < to && !isBlock(text, at)) at = text.indexOf('<', at + 1);
  return at < to ? at : -1;
}

function isBlock(text: string, at: number): boolean {
  blockTag.lastIndex = at;
  return blockTag.test(text);
}

const blockTag = /<\/?(?:p|li|h[1-6]|td|th|div|dd|dt|section|title|option|a:p|w:p|text)\b/iy;

/** Writes down the values of a tag, and the rest of it. */
function takeApart(text: string, from: number, to: number): void {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit === quote || unit === apostrophe) {
      at = takeValue(text, at, to);
    } else {
      put(tags, unit);
      at += 1;
    }
  }
  put(tags, blockEndUnit);
}

/** Writes down one value, and says where it ends. What follows a mark that is left over may be either. */
function takeValue(text: string, from: number, to: number): number {
  const end = text.indexOf(text.charAt(from), from + 1) + 1;
  const isLeftOver = end === 0 || end > to;
  copy(values, text, from, isLeftOver ? to : end);
  put(values, space);
  if (isLeftOver) copy(tags, text, from, to);
  else put(tags, space);
  return isLeftOver ? to : end;
}

const [quote, apostrophe, space] = [0x22, 0x27, 0x20];
const [blockEndUnit, tagJointUnit] = [blockEnd.charCodeAt(0), tagJoint.charCodeAt(0)];
