import { isFormOf } from './inflections.ts';
import type { Span } from './quoted.ts';
import type { Sentence, Word } from './sentences.ts';

/** Where a phrase stands in a sentence, in any of its forms; a hyphen is as good as a space. */
export function spansOf(phrase: string, sentence: Sentence): Span[] {
  const wanted = phrase.split(/[\s-]+/);
  const words = sentence.flatMap(parts);
  return words.flatMap((first, place): Span[] => {
    const last = words[place + wanted.length - 1];
    const isHere = wanted.every((word, so) => isFormOf(words[place + so]?.text ?? '', word));
    return isHere && last ? [[first.start, last.end]] : [];
  });
}

/** The parts of a word with hyphens. */
function parts(word: Word): Word[] {
  return [...word.text.matchAll(/[^-]+/g)].map(({ 0: text, index }) => ({
    text,
    start: word.start + index,
    end: word.start + index + text.length,
  }));
}
