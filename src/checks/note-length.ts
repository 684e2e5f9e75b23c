/** The most characters of a note about a story, or of an answer to it. */
export const longestNote = 2000;
