import { numberOf, wordsFrom, type Row } from './row.ts';

/** What is looked for as whole words. */
export interface Said {
  what: 'id' | 'name' | 'words';
  /** In small letters. */
  words: readonly string[];
  story: string;
}

/** Ids, names and short titles, by the number of their first word. */
export type AllSaid = Map<number, Said[]>;

/** Adds one to be looked for. */
export function addSaid(all: AllSaid, said: Said): void {
  const [first] = said.words;
  if (first === undefined) return;
  // Hers and his: `Ottolines` is what stays of `Ottoline’s`.
  const firsts = said.what === 'name' ? [first, `${first}s`] : [first];
  for (const word of firsts) addOne(all, { ...said, words: [word, ...said.words.slice(1)] });
}

function addOne(all: AllSaid, said: Said): void {
  const number = numberOf(said.words[0] ?? '');
  const same = all.get(number) ?? [];
  if (!same.some((each) => isSame(each, said))) all.set(number, [...same, said]);
}

function isSame(one: Said, other: Said): boolean {
  return one.what === other.what && one.words.join(' ') === other.words.join(' ');
}

/**
 * What of it stands in a text. A name of a single word counts only where it is written with a
 * capital, unless `small`: in addresses and in the search's own lists every word is small.
 */
export function saidIn(all: AllSaid, { text, words, starts }: Row, small = false): Said[] {
  const found: Said[] = [];
  if (all.size === 0) return found;
  for (let at = 0; at < words.length; at += 1) {
    const known = all.get(words[at] ?? 0);
    if (known) found.push(...known.filter((said) => isAt(said, text, starts[at] ?? 0, small)));
  }
  return found;
}

function isAt({ what, words }: Said, text: string, start: number, small: boolean): boolean {
  const there = wordsFrom(text, start);
  const isCapital = there[0]?.charAt(0) !== words[0]?.charAt(0);
  return (
    (what !== 'name' || small || isCapital) &&
    words.every((word, next) => there[next]?.toLowerCase() === word)
  );
}

/** Takes out what others say too, in whatever letters; an id is nobody else's. */
export function forgetSaid(all: AllSaid, row: Row): void {
  for (const said of saidIn(all, row, true)) {
    if (said.what === 'id') continue;
    const number = numberOf(said.words[0] ?? '');
    const rest = (all.get(number) ?? []).filter((each) => !isSame(each, said));
    if (rest.length > 0) all.set(number, rest);
    else all.delete(number);
  }
}
