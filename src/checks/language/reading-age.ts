import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { splitIntoSentences, type Sentence } from './sentences.ts';

/**
 * The age in years from which people can read a text. It is the school year of the Flesch-Kincaid
 * formula plus five. Source: Kincaid and others (1975), Derivation of New Readability Formulas.
 *
 * @param paragraphs each is split by itself, so that a heading or a label is a sentence of its own
 */
export function readingAge(paragraphs: readonly string[]): number {
  return readingAgeOfSentences(paragraphs.flatMap(splitIntoSentences));
}

/** The age in years from which people can read these sentences. */
export function readingAgeOfSentences(sentences: readonly Sentence[]): number {
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
