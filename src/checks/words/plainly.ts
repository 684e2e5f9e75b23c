import type { Finding } from '../../story/issue.ts';
import type { Check } from '../check.ts';
import { plain } from '../plain.ts';
import { at, type Piece } from '../texts/piece.ts';
import { ageOf } from './reading-age.ts';
import { overlap, quotedIn } from './quoted.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { isOurs, isProfessional } from './whose.ts';

/**
 * GOV.UK asks for sentences of 25 words and a reading age of 9. Advice begins well above that, where
 * most editors would agree; what is told by word of mouth runs on a little further. Source: GOV.UK,
 * Content design: planning, writing and managing content.
 */
const most = { written: 35, told: 45 };
const oldest = 14;
/** Above this a reading age says no more than that a text is hard. */
const grown = 21;
/** Fewer words say too little about how hard a text is. */
const fewest = 50;

/** The library's own words are easy to read, and so is what professionals tell of their work. */
export const plainly: Check = (pieces, { kind }) => {
  const ours = pieces.filter(isOurs).map(measure);
  const told = pieces.filter((piece) => isProfessional(piece, kind)).map(measure);
  return [
    ...ours.filter(({ longest }) => longest > most.written).map(longSentence),
    ...told.filter(({ longest }) => longest > most.told).map(longSentence),
    ...ours.filter(isHard).map((each) => hardToRead(each)),
    ...hardest(told.filter(isHard)),
  ];
};

interface Measured {
  piece: Piece;
  /** How many words its longest sentence has. */
  longest: number;
  words: number;
  /** The age from which it can be read. */
  age: number;
}

function measure(piece: Piece): Measured {
  const sentences = withoutQuoted(plain(piece.text));
  return {
    piece,
    longest: Math.max(0, ...sentences.map(({ length }) => length)),
    words: sentences.flat().length,
    age: Math.round(ageOf(sentences)),
  };
}

/** The sentences of a text, without the words that are someone else's. */
function withoutQuoted(text: string): Sentence[] {
  const quoted = quotedIn(text);
  return sentencesOf(text).map((sentence) =>
    sentence.filter(({ start, end }) => !quoted.some((quote) => overlap(quote, [start, end]))),
  );
}

function isHard({ words, age }: Measured): boolean {
  return words >= fewest && age > oldest;
}

/** Of a telling the hardest paragraph alone: the others are mended in the same way. */
function hardest(paragraphs: readonly Measured[]): Finding[] {
  const [first, ...others] = paragraphs.toSorted((a, b) => b.age - a.age);
  return first ? [hardToRead(first, others.length)] : [];
}

function longSentence({ piece, longest }: Measured): Finding {
  return at(piece, {
    rule: 'long-sentence',
    severity: 'warning',
    message: `A sentence here has ${String(longest)} words.`,
    hint: 'Make two of it, so that it can be read aloud in one breath.',
  });
}

function hardToRead({ piece, age }: Measured, others = 0): Finding {
  const more =
    others === 0
      ? ''
      : ` ${others === 1 ? 'So is another paragraph' : `So are ${String(others)} other paragraphs`}.`;
  return at(piece, {
    rule: 'hard-to-read',
    severity: 'warning',
    message: `This is hard to read for anyone under ${String(Math.min(age, grown))}, by the length of its sentences and words.${more}`,
    hint: `Use shorter sentences and words of every day, until someone of ${String(oldest)} could read it.`,
  });
}
