/**
 * What a word may be a form of: the word, and what is left of it without an English ending of
 * number, person, time or possession. Some of what is left is no word, which does no harm: it is
 * only ever compared with what is left of another.
 */
export function bases(word: string): string[] {
  const plain = word.toLowerCase().replace(/['’]s?$/, '');
  const stems = endings.flatMap(([ending, instead]) =>
    plain.endsWith(ending) ? [plain.slice(0, -ending.length) + instead] : [],
  );
  return [plain, ...stems.flatMap((stem) => [stem, undoubled(stem)])].filter(
    (base, place, all) => (place === 0 || base.length > 2) && all.indexOf(base) === place,
  );
}

const endings = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['d', ''],
  ['ed', ''],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
] as const;

/** `stopp` is what is left of `stopped`. */
function undoubled(stem: string): string {
  return stem.replace(/([^aeiou])\1$/, '$1');
}

/** Whether two words are forms of the same one. */
export function isFormOf(word: string, other: string): boolean {
  const known = bases(other);
  return bases(word).some((base) => known.includes(base));
}
