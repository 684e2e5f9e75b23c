/**
 * The part of its runs that a property test has in `npm test`, which has ten minutes for everything.
 * `npm run test:full` runs each test with the tag `property` again, with every run. `FULL_PASS=1
 * vitest run …` does the same with one file.
 */
const part = process.env['FULL_PASS'] === undefined ? 1 / 4 : 1;

/**
 * Returns the number of runs of a property test, or of what its runs must have met at least. A test
 * file that uses it has the tag `property`.
 *
 * @param all the number in `npm run test:full`
 */
export function propertyRuns(all: number): number {
  return Math.ceil(all * part);
}
