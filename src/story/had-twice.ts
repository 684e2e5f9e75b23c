/** The values that come more than once. */
export function hadTwice(values: readonly string[]): Set<string> {
  return new Set(values.filter((value, place) => values.indexOf(value) !== place));
}
