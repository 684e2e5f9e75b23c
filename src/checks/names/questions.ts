import { isEvidence } from '../identifiers/identifier.ts';
import type { Piece } from '../texts/piece.ts';
import { unexplainedIn, type Explaining, type Unexplained } from './unexplained.ts';

/** A question to whoever edits a story: is this someone's name? */
export interface NameQuestion {
  /** The word or words it is about, as they are written where they first stand. */
  word: string;
  /** Where they first stand. */
  piece: Piece;
  /** Which words of that text they are, from 1. */
  first: number;
  last: number;
  /** How many times one of them stands in the story. */
  times: number;
}

/** Every word of a story that may be a name, asked about once. */
export function questionsIn(pieces: readonly Piece[], by: Explaining): NameQuestion[] {
  const asked = new Map<string, NameQuestion>();
  for (const piece of pieces.filter(isLookedAt)) {
    for (const run of unexplainedIn(piece.text, by)) {
      const fresh = run.filter(({ text }) => !asked.has(text.toLowerCase()));
      if (fresh.length > 0) {
        const question = questionOf(fresh, piece);
        for (const { text } of fresh) asked.set(text.toLowerCase(), question);
      }
      const questions = new Set(run.map(({ text }) => asked.get(text.toLowerCase())));
      for (const question of questions) if (question) question.times += 1;
    }
  }
  return [...new Set(asked.values())];
}

/** Addresses are no words, and whoever published a figure is named as anywhere. */
function isLookedAt(piece: Piece): boolean {
  const [field] = piece.path;
  return piece.form !== 'address' && field !== 'names' && !isEvidence(piece);
}

function questionOf(words: Unexplained, piece: Piece): NameQuestion {
  const places = words.map(({ place }) => place);
  return {
    word: words.map(({ text }) => text).join(' '),
    piece,
    first: Math.min(...places),
    last: Math.max(...places),
    times: 0,
  };
}
