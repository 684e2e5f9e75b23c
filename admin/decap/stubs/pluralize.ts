// The package `syllable` gets this module instead of `pluralize`. Depending on the rest of the
// bundle, `pluralize` exports either its function or an object that contains the function.
import bundled from 'pluralize/pluralize.js';

type Pluralize = (word: string, count?: number) => string;

/** Returns the plural of a word; with a count of 1 its singular. */
const pluralize: Pluralize = typeof bundled === 'function' ? bundled : bundled.pluralize;
export default pluralize;
