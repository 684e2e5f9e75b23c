// What counting syllables gets for `pluralize`: in a bundle that one hangs itself on the object
// of its own exports.
import hung from 'pluralize/pluralize.js';

/** The plural of a word, or with a count of 1 its singular. */
export default hung.pluralize;
