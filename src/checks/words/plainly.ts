import type { Finding } from '../../story/issue.ts';
import type { Check } from '../check.ts';
import { plain } from '../plain.ts';
import { at, type Piece, type Said } from '../texts/piece.ts';
import { ageOf } from './reading-age.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { isOurs, isProfessional } from './whose.ts';

/**
 * GOV.UK asks for sentences of 25 words and a reading age of 9. Advice begins well above that, where
 * most editors would agree; what is told by word of mouth runs on a little further. Source: GOV.UK,
 * Content design: planning, writing and managing content.
 */
const longest = { written: 35, told: 45 };
const oldest = 14;
/** Above this a reading age says no more than that a text is hard. */
const grown = 21;
/** Fewer words say too little about how hard a text is. */
const fewest = 50;

/** The library's own words are easy to read, and so is what professionals tell of their work. */
export const plainly: Check = (pieces, { kind }) =>
  pieces.flatMap((piece) => {
    if (isOurs(piece)) return judge(piece, longest.written);
    return isProfessional(piece, kind) ? judge(piece, longest.told) : [];
  });

function judge(piece: Piece, most: number): Finding[] {
  const sentences = sentencesOf(plain(piece.text));
  const words = Math.max(0, ...sentences.map(({ length }) => length));
  const age = Math.round(ageOf(sentences));
  return [
    ...(words > most ? [at(piece, longSentence(words))] : []),
    ...(isLong(sentences) && age > oldest ? [at(piece, hardToRead(age))] : []),
  ];
}

function isLong(sentences: readonly Sentence[]): boolean {
  return sentences.flat().length >= fewest;
}

function longSentence(words: number): Said {
  return {
    rule: 'long-sentence',
    severity: 'warning',
    message: `A sentence here has ${String(words)} words.`,
    hint: 'Make two of it, so that it can be read aloud in one breath.',
  };
}

function hardToRead(age: number): Said {
  return {
    rule: 'hard-to-read',
    severity: 'warning',
    message: `This is hard to read for anyone under ${String(Math.min(age, grown))}, by the length of its sentences and words.`,
    hint: `Use shorter sentences and words of every day, until someone of ${String(oldest)} could read it.`,
  };
}
