/**
 * Finds the base forms that a word may have: the word itself, and the word without an English
 * ending of number, person, tense or possession. Some base forms are not words. They do no harm,
 * since base forms are only compared with other base forms.
 */
export function baseForms(word: string): string[] {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  const stems = endings.flatMap(([ending, replacement]) =>
    lower.endsWith(ending) ? [lower.slice(0, -ending.length) + replacement] : [],
  );
  return [lower, ...stems.flatMap((stem) => [stem, withoutDoubledConsonant(stem)])].filter(
    (base, index, all) => (index === 0 || base.length > 2) && all.indexOf(base) === index,
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

/** Removes a doubled consonant from a stem: `stop` for `stopp`, the stem of `stopped`. */
function withoutDoubledConsonant(stem: string): string {
  return stem.replace(/([^aeiou])\1$/, '$1');
}

/** Whether two words may be forms of the same word. */
export function isFormOf(word: string, other: string): boolean {
  const otherForms = baseForms(other);
  return baseForms(word).some((base) => otherForms.includes(base));
}
