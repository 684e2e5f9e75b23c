import { normaliseApostrophes } from '../normalise-characters.ts';

/** A word of a text, with what helps to tell whether it is a name. */
export interface TextWord {
  /** The word, without a possessive ending. */
  text: string;
  /** Its position among the words of the text, from 1. */
  position: number;
  /** Whether it begins with a capital, or is in a script without capitals. */
  isCapitalised: boolean;
  /** Whether any word would have a capital there: at the start of a sentence, a line or a quotation. */
  isAtStart: boolean;
  /** Whether only a space separates it from the word before, so that both may be one name. */
  isJoined: boolean;
  /** Whether it has a possessive ending: `Robin’s`. */
  isPossessive: boolean;
}

/** After `<` stands the name of a component, in a text that could not be parsed. */
const wordPattern = /(?<![\p{L}\p{M}\p{N}<]|<\/)[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;
const capitalStart = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
/** After these characters a sentence, a line or a quotation begins. */
const sentenceStart = /[.!?…:]["')\]]*\s*$|["“”([{]\s*$|(?:^|\s)[‘'*•|#>]\s*$/u;
const abbreviatedTitle = /^(?:mrs?|ms|dr|prof|rev|st|cllr|sgt)$/i;
/** Fewer words are a name or a heading, not a sentence. */
const minimumSentence = 4;

/** Splits a text into words, in their order. */
export function splitIntoWords(text: string): TextWord[] {
  const normalised = normaliseApostrophes(text);
  const matches = [...normalised.matchAll(wordPattern)];
  const isHeading = isTitleCase(matches.map(([word]) => word));
  const isLabel = matches.length < minimumSentence && !/[.!?…]\W*$/.test(normalised);
  return matches.map(({ 0: word, index }, place) => {
    const before = matches[place - 1];
    const gap = normalised.slice(before ? before.index + before[0].length : 0, index);
    const isAbbreviated = gap.startsWith('.') && abbreviatedTitle.test(before?.[0] ?? '');
    const isSentenceStart = before ? sentenceStart.test(gap) && !isAbbreviated : !isLabel;
    return {
      text: word.replace(/'s?$/i, ''),
      position: place + 1,
      isCapitalised: capitalStart.test(word),
      isAtStart: isHeading || isSentenceStart,
      isJoined: before !== undefined && (gap === ' ' || isAbbreviated) && !/'s$/i.test(before[0]),
      isPossessive: /'s$/i.test(word),
    };
  });
}

/** Whether all words of four letters or more are capitalised, as in a heading of four words or more. */
function isTitleCase(words: readonly string[]): boolean {
  return (
    words.length >= minimumSentence &&
    words.every((word) => word.length < 4 || !/^\p{Ll}/u.test(word))
  );
}
