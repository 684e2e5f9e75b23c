import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * The age at which a text can be read, by Flesch and Kincaid's formula: five years older than the
 * school year it names. Source: Kincaid and others (1975), Derivation of New Readability Formulas.
 *
 * @param paragraphs each is read by itself, so that a heading or a label is a sentence of its own
 */
export function readingAge(paragraphs: readonly string[]): number {
  const sentences = paragraphs.flatMap((text) => text.split(/(?<=[.!?:])\s+/u)).filter(hasWords);
  const words = sentences.flatMap((text) => text.match(word) ?? []);
  return (
    5 +
    fleschKincaid({
      sentence: sentences.length,
      word: words.length,
      syllable: words.reduce((sum, each) => sum + syllable(each), 0),
    })
  );
}

const word = /[\p{L}\p{N}’'-]+/gu;

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}
