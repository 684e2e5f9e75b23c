import { normaliseApostrophes } from '../normalise-characters.ts';

/** A word of a text, with the properties that help to decide whether it is a name. */
export interface TextWord {
  /** The word, without a possessive ending. */
  text: string;
  /** Its position among the words of the text, from 1. */
  position: number;
  /** Whether the word begins with a capital, or is in a script without capitals. */
  isCapitalised: boolean;
  /**
   * Whether every word has a capital at this position: at the start of a sentence, a line or a
   * quotation.
   */
  isAtStart: boolean;
  /** Whether only a space separates the word from the word before, so that both may be one name. */
  isJoined: boolean;
  /** Whether the word has a possessive ending: `Robin’s`. */
  isPossessive: boolean;
}

/**
 * Matches a word. A word after `<` is skipped, since it is the name of a component in a text that
 * could not be parsed.
 */
const wordPattern = /(?<![\p{L}\p{M}\p{N}<]|<\/)[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;
const capitalStart = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
/** Matches characters after which a sentence, a line or a quotation begins. */
const sentenceStart = /[.!?…:]["')\]]*\s*$|["“”([{]\s*$|(?:^|\s)[‘'*•|#>]\s*$/u;
const abbreviatedTitle = /^(?:mrs?|ms|dr|prof|rev|st|cllr|sgt)$/i;
/** The minimum number of words in a sentence. A shorter text is a name or a heading. */
const minimumSentence = 4;

/** Splits a text into words, in their order. */
export function splitIntoWords(text: string): TextWord[] {
  const normalised = normaliseApostrophes(text);
  const matches = [...normalised.matchAll(wordPattern)];
  const isHeading = isTitleCase(matches.map(([word]) => word));
  const isLabel = matches.length < minimumSentence && !/[.!?…]\W*$/.test(normalised);
  return matches.map(({ 0: word, index }, wordIndex) => {
    const before = matches[wordIndex - 1];
    const gap = normalised.slice(before ? before.index + before[0].length : 0, index);
    const isAbbreviated = gap.startsWith('.') && abbreviatedTitle.test(before?.[0] ?? '');
    const isSentenceStart = before ? sentenceStart.test(gap) && !isAbbreviated : !isLabel;
    return {
      text: word.replace(/'s?$/i, ''),
      position: wordIndex + 1,
      isCapitalised: capitalStart.test(word),
      isAtStart: isHeading || isSentenceStart,
      isJoined: before !== undefined && (gap === ' ' || isAbbreviated) && !/'s$/i.test(before[0]),
      isPossessive: /'s$/i.test(word),
    };
  });
}

/**
 * Whether all words of four letters or more are capitalised, as in a heading of four words or more.
 */
function isTitleCase(words: readonly string[]): boolean {
  return (
    words.length >= minimumSentence &&
    words.every((word) => word.length < 4 || !/^\p{Ll}/u.test(word))
  );
}
