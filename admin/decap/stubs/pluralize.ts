// What counting syllables gets for `pluralize`: whether that one exports itself in a bundle, or
// hangs itself on its exports, depends on what else the bundle holds.
import bundled from 'pluralize/pluralize.js';

type Pluralize = (word: string, count?: number) => string;

/** The plural of a word, or with a count of 1 its singular. */
const pluralize: Pluralize = typeof bundled === 'function' ? bundled : bundled.pluralize;
export default pluralize;
