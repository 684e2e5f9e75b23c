// The package `syllable` gets this instead of `pluralize`, which exports either itself or an object
// that contains it, depending on what else is in the bundle.
import bundled from 'pluralize/pluralize.js';

type Pluralize = (word: string, count?: number) => string;

/** The plural of a word, or with a count of 1 its singular. */
const pluralize: Pluralize = typeof bundled === 'function' ? bundled : bundled.pluralize;
export default pluralize;
