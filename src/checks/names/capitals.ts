import { straight } from '../plain.ts';

/** A word of a text, as far as the question matters whether it is a name. */
export interface Word {
  /** The word without what shows that something is somebody's. */
  text: string;
  /** Which word of the text it is, from 1. */
  place: number;
  /** Whether it is written large, or in a writing that knows no large letters. */
  isLarge: boolean;
  /** Whether anything would be written large there: it begins a sentence, a line or a quotation. */
  isFirst: boolean;
  /** Whether only a space stands between it and the word before, so that they may be one name. */
  isJoined: boolean;
  /** Whether it shows that something is somebody's: `Robin’s`. */
  isOwner: boolean;
}

/** What stands behind `<` is the name of a component, in a text that could not be read as one. */
const word = /(?<![\p{L}\p{M}\p{N}<]|<\/)[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;
const large = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
/** After these a sentence, a line or a quotation begins. */
const opening = /[.!?…:]["')\]]*\s*$|["“”([{]\s*$|(?:^|\s)[‘'*•|#>]\s*$/u;
const shortened = /^(?:mrs?|ms|dr|prof|rev|st|cllr|sgt)$/i;
/** Fewer words than these are a name or a heading, and no sentence. */
const fewest = 4;

/** The words of a text, one after another. */
export function wordsOf(text: string): Word[] {
  const shown = straight(text);
  const found = [...shown.matchAll(word)];
  const isHeading = writtenLarge(found.map(([each]) => each));
  const isLabel = found.length < fewest && !/[.!?…]\W*$/.test(shown);
  return found.map(({ 0: each, index }, so) => {
    const before = found[so - 1];
    const gap = shown.slice(before ? before.index + before[0].length : 0, index);
    const isAbbreviated = gap.startsWith('.') && shortened.test(before?.[0] ?? '');
    const begins = before ? opening.test(gap) && !isAbbreviated : !isLabel;
    return {
      text: each.replace(/'s?$/i, ''),
      place: so + 1,
      isLarge: large.test(each),
      isFirst: isHeading || begins,
      isJoined: before !== undefined && (gap === ' ' || isAbbreviated) && !/'s$/i.test(before[0]),
      isOwner: /'s$/i.test(each),
    };
  });
}

/** Whether all words of any length are written large, as in a heading of four words and more. */
function writtenLarge(words: readonly string[]): boolean {
  return words.length >= fewest && words.every((each) => each.length < 4 || !/^\p{Ll}/u.test(each));
}
