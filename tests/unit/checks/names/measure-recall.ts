import { normaliseApostrophes } from '../../../../src/checks/normalise-characters.ts';
import { findAskedWords } from './ask-questions.ts';
import { namesByOrigin } from './names-by-origin.ts';
import { sentencesWithNames, type NamePosition } from './sentences-with-names.ts';

/** How many names stand in texts, and how many of them are asked about. */
export interface Recall {
  total: number;
  asked: number;
  /** Those that are not. */
  missed: string[];
}

/** What of the names of an origin is asked about where names stand in one way. */
export function measureRecall(origin: string, standing: NamePosition): Recall {
  const { given, family } = namesByOrigin[origin] ?? { given: [], family: [] };
  const each = given.flatMap((first, place) =>
    sentencesWithNames
      .filter((sentence) => sentence.position === standing)
      .flatMap(({ write, namesIn: holds }) => {
        const names = [first, family[place % family.length] ?? ''] as const;
        const asked = findAskedWords(write(...names)).flatMap((words) => words.split(' '));
        return holds(...names).map((name) => ({ name, isAsked: isIn(name, asked) }));
      }),
  );
  const missed = each.filter(({ isAsked }) => !isAsked).map(({ name }) => name);
  return { total: each.length, asked: each.length - missed.length, missed };
}

/** What is written small in a name, such as `da`, is not asked about by itself. */
function isIn(name: string, asked: readonly string[]): boolean {
  const words = normaliseApostrophes(name)
    .split(' ')
    .filter((word) => !/^\p{Ll}/u.test(word));
  return words.every((word) => asked.includes(word));
}
