import type { Finding } from '../../story/issue.ts';
import type { StoryCheck } from '../story-check.ts';
import { normaliseCharacters } from '../normalise-characters.ts';
import { findingAt, type CheckedText } from '../texts/checked-text.ts';
import { rangesOverlap, findQuotations } from './quotations.ts';
import { splitIntoSentences, type Sentence } from './sentences.ts';
import { isLibraryText, isProfessionalAccount } from './text-author.ts';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * The maximum number of words in a sentence without advice. GOV.UK recommends 25 words and a
 * reading age of 9. Our limits are higher, because spoken accounts have longer sentences, and most
 * editors agree with advice above these limits. Source: GOV.UK, Content design: planning, writing
 * and managing content.
 */
const maximumSentence = { written: 35, spoken: 45 };
/** The highest reading age in years without advice. */
const maximumAge = 14;
/** The highest reading age in years that a message names. A higher number would add nothing. */
const highestAge = 21;
/** The minimum number of words for a meaningful reading age. */
const minimumWords = 50;

/**
 * Advises on long sentences and a high reading age in the library's own texts and in professionals'
 * accounts.
 */
export const checkReadability: StoryCheck = (texts, { kind }) => {
  const own = texts.filter(({ language }) => language === undefined);
  const libraryTexts = own.filter(isLibraryText).map(measure);
  const accounts = own.filter((text) => isProfessionalAccount(text, kind)).map(measure);
  return [
    ...libraryTexts
      .filter(({ longestSentence }) => longestSentence > maximumSentence.written)
      .map(longSentence),
    ...accounts
      .filter(({ longestSentence }) => longestSentence > maximumSentence.spoken)
      .map(longSentence),
    ...libraryTexts.filter(isHard).map((measured) => hardToRead(measured)),
    ...reportHardest(accounts.filter(isHard)),
  ];
};

interface MeasuredText {
  text: CheckedText;
  /** The number of words in its longest sentence. */
  longestSentence: number;
  words: number;
  /** The age from which people can read it, in years. */
  age: number;
}

function measure(text: CheckedText): MeasuredText {
  const sentences = splitWithoutQuotations(normaliseCharacters(text.text));
  return {
    text,
    longestSentence: Math.max(0, ...sentences.map(({ length }) => length)),
    words: sentences.flat().length,
    age: Math.round(readingAgeOfSentences(sentences)),
  };
}

/** Splits a text into sentences, and leaves out quoted words, because someone else said them. */
function splitWithoutQuotations(text: string): Sentence[] {
  const quotations = findQuotations(text);
  return splitIntoSentences(text).map((sentence) =>
    sentence.filter(
      ({ start, end }) => !quotations.some((quotation) => rangesOverlap(quotation, [start, end])),
    ),
  );
}

function isHard({ words, age }: MeasuredText): boolean {
  return words >= minimumWords && age > maximumAge;
}

/**
 * Reports only the hardest paragraph of an account, because the others are fixed in the same way.
 */
function reportHardest(paragraphs: readonly MeasuredText[]): Finding[] {
  const [hardest, ...others] = paragraphs.toSorted((a, b) => b.age - a.age);
  return hardest ? [hardToRead(hardest, others.length)] : [];
}

function longSentence({ text, longestSentence }: MeasuredText): Finding {
  return findingAt(text, {
    rule: 'long-sentence',
    severity: 'warning',
    message: `A sentence here has ${String(longestSentence)} words.`,
    hint: 'Make two of it, so that it can be read aloud in one breath.',
  });
}

function hardToRead({ text, age }: MeasuredText, others = 0): Finding {
  const more =
    others === 0
      ? ''
      : ` ${others === 1 ? 'So is another paragraph' : `So are ${String(others)} other paragraphs`}.`;
  return findingAt(text, {
    rule: 'hard-to-read',
    severity: 'warning',
    message: `This is hard to read for anyone under ${String(Math.min(age, highestAge))}, because its sentences and words are long.${more}`,
    hint: `Use shorter sentences and everyday words, until someone of ${String(maximumAge)} could read it.`,
  });
}

/**
 * The age in years from which people can read a text: the school year of the Flesch-Kincaid formula
 * plus five. Source: Kincaid and others (1975), Derivation of New Readability Formulas.
 *
 * @param paragraphs split one by one, so that a heading or a label is a sentence of its own
 */
export function readingAge(paragraphs: readonly string[]): number {
  return readingAgeOfSentences(paragraphs.flatMap(splitIntoSentences));
}

/** The age in years from which people can read these sentences. */
function readingAgeOfSentences(sentences: readonly Sentence[]): number {
  const words = sentences.flat();
  return (
    5 +
    fleschKincaid({
      sentence: sentences.filter(({ length }) => length > 0).length,
      word: words.length,
      syllable: words.reduce((sum, { text }) => sum + syllable(text), 0),
    })
  );
}
