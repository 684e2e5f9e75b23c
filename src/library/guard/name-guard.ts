import { findNameCandidates, withoutPossessiveS, type MatchKind } from './name-candidates.ts';
import { keyedHash, type GuardKey } from './guard-key.ts';
import { guardHash, guardTag, type GuardList } from './guard-list.ts';
import type { WordForms } from './guard-words.ts';

/** Finds the names of a guard list in any text. */
export interface NameGuard {
  find: (text: string) => GuardHit[];
  /** A hash that changes with the list and with the key, and reveals neither. */
  version: string;
}

/** A place where a name was found. The place does not reveal the name. */
export interface GuardHit {
  /** Its range of characters in the text; `end` is the first character after it. */
  start: number;
  end: number;
  /** The hash of the name: the same for each place of one name. */
  entry: string;
}

/** Creates a guard from a list and its key. The guard caches hashes in memory only. */
export function createNameGuard(list: GuardList, key: GuardKey): NameGuard {
  const findEntry: Record<MatchKind, (letters: string) => string | undefined> = {
    glued: createLookup('glued'),
    row: createLookup('row'),
    capital: createLookup('capital'),
  };
  /** Creates a look-up in the list. A name has the same entry for each kind of match. */
  function createLookup(kind: MatchKind) {
    return memoise((letters: string) =>
      list.hashes.has(guardHash(key, { kind, letters }))
        ? guardHash(key, { kind: 'glued', letters })
        : undefined,
    );
  }
  const startsName = memoise((letters: string) => list.tags.has(guardTag(key, letters)));
  const isName = memoise((word: WordForms) =>
    [...word.alternatives, ...withoutPossessiveS(word)].some(
      (letters) => findEntry.glued(letters) ?? (word.isCapital && findEntry.capital(letters)),
    ),
  );
  return {
    find: (text) =>
      keepOutermost(
        findNameCandidates(text, { isName, startsName }).flatMap(
          ({ kind, letters, start, end }) => {
            const entry = findEntry[kind](letters);
            return entry === undefined ? [] : [{ start, end, entry }];
          },
        ),
      ),
    version: keyedHash(
      key,
      'version',
      [...list.hashes, ...list.tags].toSorted().join(' '),
    ).toString('hex'),
  };
}

const maximumCached = 200_000;

/** Caches the results of a function, since most words are repeated and a hash takes time. */
function memoise<Input, Result>(compute: (input: Input) => Result): (input: Input) => Result {
  const results = new Map<Input, { result: Result }>();
  return (input) => {
    const cached = results.get(input);
    if (cached) return cached.result;
    if (results.size >= maximumCached) results.clear();
    const result = compute(input);
    results.set(input, { result });
    return result;
  };
}

/** Keeps the longest of overlapping hits: `Robert Jones`, and not also `Robert`. */
function keepOutermost(hits: readonly GuardHit[]): GuardHit[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: GuardHit[] = [];
  for (const hit of sorted) {
    if (hit.end > (kept.at(-1)?.end ?? -1)) kept.push(hit);
  }
  return kept;
}
