import { straight } from '../../../../src/checks/plain.ts';
import { askedIn } from './asked-about.ts';
import { namesByOrigin } from './names-by-origin.ts';
import { sentencesWithNames, type Standing } from './sentences-with-names.ts';

/** How many names stand in texts, and how many of them are asked about. */
export interface Recall {
  there: number;
  asked: number;
  /** Those that are not. */
  missed: string[];
}

/** What of the names of an origin is asked about where names stand in one way. */
export function recallOf(origin: string, standing: Standing): Recall {
  const { given, family } = namesByOrigin[origin] ?? { given: [], family: [] };
  const each = given.flatMap((first, place) =>
    sentencesWithNames
      .filter((sentence) => sentence.standing === standing)
      .flatMap(({ write, holds }) => {
        const names = [first, family[place % family.length] ?? ''] as const;
        const asked = askedIn(write(...names)).flatMap((words) => words.split(' '));
        return holds(...names).map((name) => ({ name, isAsked: isIn(name, asked) }));
      }),
  );
  const missed = each.filter(({ isAsked }) => !isAsked).map(({ name }) => name);
  return { there: each.length, asked: each.length - missed.length, missed };
}

/** What is written small in a name, such as `da`, is not asked about by itself. */
function isIn(name: string, asked: readonly string[]): boolean {
  const words = straight(name)
    .split(' ')
    .filter((word) => !/^\p{Ll}/u.test(word));
  return words.every((word) => asked.includes(word));
}
