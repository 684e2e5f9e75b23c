import { normaliseApostrophes } from '../../../../src/checks/normalise-characters.ts';
import { findAskedWords } from './ask-questions.ts';
import { namesByOrigin } from './names-by-origin.ts';
import { sentencesWithNames, type NamePosition } from './sentences-with-names.ts';

/** The number of names in texts, and the number of those that are asked about. */
export interface Recall {
  total: number;
  asked: number;
  /** The names that are not asked about. */
  missed: string[];
}

/** Measures how many names of an origin are asked about at one position in a text. */
export function measureRecall(origin: string, position: NamePosition): Recall {
  const { given, family } = namesByOrigin[origin] ?? { given: [], family: [] };
  const results = given.flatMap((first, place) =>
    sentencesWithNames
      .filter((sentence) => sentence.position === position)
      .flatMap(({ write, namesIn }) => {
        const names = [first, family[place % family.length] ?? ''] as const;
        const asked = findAskedWords(write(...names)).flatMap((words) => words.split(' '));
        return namesIn(...names).map((name) => ({ name, isAsked: isIn(name, asked) }));
      }),
  );
  const missed = results.filter(({ isAsked }) => !isAsked).map(({ name }) => name);
  return { total: results.length, asked: results.length - missed.length, missed };
}

/** Returns whether every capital word of a name is asked about. Words such as `da` do not count. */
function isIn(name: string, asked: readonly string[]): boolean {
  const words = normaliseApostrophes(name)
    .split(' ')
    .filter((word) => !/^\p{Ll}/u.test(word));
  return words.every((word) => asked.includes(word));
}
