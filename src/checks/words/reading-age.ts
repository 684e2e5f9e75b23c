import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { sentencesOf, type Sentence } from './sentences.ts';

/**
 * The age at which a text can be read, by Flesch and Kincaid's formula: five years older than the
 * school year it names. Source: Kincaid and others (1975), Derivation of New Readability Formulas.
 *
 * @param paragraphs each is read by itself, so that a heading or a label is a sentence of its own
 */
export function readingAge(paragraphs: readonly string[]): number {
  return ageOf(paragraphs.flatMap(sentencesOf));
}

/** The same of sentences. */
export function ageOf(sentences: readonly Sentence[]): number {
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
