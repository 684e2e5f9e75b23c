import { candidatesIn, withoutS, type Candidate, type Way } from './candidates.ts';
import { keyed, type Key } from './key.ts';
import { hashOf, tagOf, type GuardList } from './list.ts';
import type { Reading } from './words.ts';

/** Looks for the names on a list, in any text. */
export interface Guard {
  find: (text: string) => Hit[];
  /** Another list or another key, and it is another. It tells nothing of either. */
  version: string;
}

/** A name that was found. Nothing here says which. */
export interface Hit {
  /** Where in the text it begins, and ends. */
  start: number;
  end: number;
  /** Its hash: the same name, found again. */
  entry: string;
}

/** Makes a guard of a list and its key. What it has hashed it remembers while it runs, and nowhere else. */
export function guardOf(list: GuardList, key: Key): Guard {
  const ways: Record<Way, (letters: string) => string | undefined> = {
    glued: onList('glued'),
    row: onList('row'),
    capital: onList('capital'),
  };
  function onList(way: Way) {
    return remembering((letters: string) => {
      // However it was found, it is the same name.
      return list.hashes.has(hashOf(key, { way, letters }))
        ? hashOf(key, { way: 'glued', letters })
        : undefined;
    });
  }
  const begins = remembering((letters: string) => list.tags.has(tagOf(key, letters)));
  const alone = remembering((word: Reading) =>
    [...word.readings, ...withoutS(word)].some(
      (each) => ways.glued(each) ?? (word.isCapital && ways.capital(each)),
    ),
  );
  const entryOf = ({ way, letters }: Candidate) => ways[way](letters);
  return {
    find: (text) =>
      outermost(
        candidatesIn(text, { alone, begins }).flatMap((candidate) => {
          const entry = entryOf(candidate);
          const { start, end } = candidate;
          return entry === undefined ? [] : [{ start, end, entry }];
        }),
      ),
    version: keyed(key, 'version', [...list.hashes, ...list.tags].toSorted().join(' ')).toString(
      'hex',
    ),
  };
}

const mostRemembered = 200_000;

/** Most words come again and again, and a hash takes its time. */
function remembering<Q, T>(answer: (asked: Q) => T): (asked: Q) => T {
  const known = new Map<Q, { now: T }>();
  return (asked) => {
    const before = known.get(asked);
    if (before) return before.now;
    if (known.size >= mostRemembered) known.clear();
    const now = answer(asked);
    known.set(asked, { now });
    return now;
  };
}

/** A name within a name is told once: of Robert Jones, Robert is not told besides. */
function outermost(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  for (const hit of sorted) {
    if (hit.end > (kept.at(-1)?.end ?? -1)) kept.push(hit);
  }
  return kept;
}
