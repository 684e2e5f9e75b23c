const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const number = `(\\d{1,3}|${numberWords.join('|')})`;
/** Two ways to write an age: `her daughter, 3` or `aged nine`, and `a 12-year-old boy`. */
const patterns = [
  String.raw`(?:[,(]|\baged?\b|\band\b)\s*${number}(?:\s+(months?|weeks?)|\s+years?\s+old)?(?=\s*(?:$|[,;.)]|and\b|or\b))`,
  String.raw`\b${number}[\s-]+(years?|months?|weeks?)[\s-]+old\b`,
].map((pattern) => new RegExp(pattern, 'giu'));

/**
 * Finds the ages that a description of a person names, in whole years. A number of anything else,
 * as in `mum of 2` or `a carer for 12 years`, is no age.
 */
export function writtenAges(description: string): number[] {
  const ages = patterns.flatMap((pattern) =>
    [...description.matchAll(pattern)].map(([, count = '', unit = 'years']) =>
      toYears(toNumber(count), unit.toLowerCase()),
    ),
  );
  return [...new Set(ages)];
}

function toYears(count: number, unit: string): number {
  if (unit.startsWith('week')) return Math.floor(count / 52);
  return unit.startsWith('month') ? Math.floor(count / 12) : count;
}

function toNumber(text: string): number {
  const word = numberWords.indexOf(text.toLowerCase());
  return word === -1 ? Number(text) : word;
}

/** Whether an age in whole years is that of a child. */
export function isUnder18(age: number): boolean {
  return age < 18;
}
