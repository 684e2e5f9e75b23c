/** The first and last age that words can mean, in whole years. */
export type AgeRange = readonly [first: number, last: number];

/** Nouns and adjectives for a stage of life, with the ages that they mean. */
const stages: readonly [words: RegExp, ages: AgeRange][] = [
  [/\bnew-?borns?\b/, [0, 1]],
  [/\b(?:bab(?:y|ies)|infants?(?! school))\b/, [0, 3]],
  [/\b(?:toddlers?|tots?)\b/, [0, 4]],
  [/\bpre-?school(?:er)?s?\b/, [0, 5]],
  [/\b(?:teenagers?|teenage|teens?)\b/, [13, 19]],
  [/\bschool(?:boy|girl|child|children|kid)s?\b/, [4, 18]],
  [/\b(?:boy|girl|child|kid|lad|youngster)s?\b(?!['’])|\bchildren\b(?!['’])/, [0, 17]],
];

/** Words for a school or an age group, with the ages of those who belong to it in England. */
const groups: readonly [words: RegExp, ages: AgeRange][] = [
  [/\b(?:in|at|starting) nursery\b/, [0, 5]],
  [/\breception(?: class)?\b/, [4, 5]],
  [/\binfant school\b/, [4, 7]],
  [/\b(?:primary|junior)(?:[ -]age|[ -]school)/, [4, 11]],
  [/\b(?:secondary|high) school\b/, [11, 18]],
  [/\bgcses?\b/, [14, 17]],
  [/\b(?:sixth form(?:er)?s?|a[ -]levels?)\b/, [16, 19]],
  [/\bin (?:her|his|their) teens\b/, [13, 19]],
];
/** Matches a school year, as in `in Year 9`. Pupils of Year 1 are 5 and become 6. */
const schoolYear = /\byears?\s+(\d{1,2})\b/g;

/**
 * Finds the ages that the stages of life and the school years in a description mean.
 *
 * @param nounPart the part that says who somebody is, in lower case
 * @param text the whole description, in lower case
 */
export function findStages(nounPart: string, text: string): AgeRange[] {
  const years = [...text.matchAll(schoolYear)]
    .map(([, year]) => Number(year))
    .filter((year) => year >= 1 && year <= 13)
    .map((year): AgeRange => [year + 4, year + 5]);
  return [
    ...stages.flatMap(([words, ages]) => (words.test(nounPart) ? [ages] : [])),
    ...groups.flatMap(([words, ages]) => (words.test(text) ? [ages] : [])),
    ...years,
  ];
}
