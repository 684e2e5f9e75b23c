/** The largest file that is opened, in bytes. Only parts of an office file are read. */
export const largestFile = 2 * 1024 ** 3;
/** The largest file that must be read as a whole, such as a PDF, in bytes. */
export const largestWhole = 150 * 1024 ** 2;
/** The most that is unpacked from one file, in bytes, with all files inside it. */
const mostUnpacked = 256 * 1024 ** 2;
/** The largest text that is searched, in bytes. The text of a slide has a few thousand. */
export const largestPart = 24 * 1024 ** 2;
/** The most entries of an archive that are looked at. A deck of 300 slides has about 2,000. */
const mostEntries = 20_000;
/** The most archives inside each other: a deck in a zip has two, a sheet in that deck has three. */
export const mostLayers = 4;
/** How long one file may take, in milliseconds. After that the page stops the work. */
export const longestReading = 45_000;

/** What may still be read from one file. Every part that is read makes it smaller. */
export interface ReadingBudget {
  bytes: number;
  entries: number;
}

/** Returns the budget of one file. */
export function newReadingBudget(): ReadingBudget {
  return { bytes: mostUnpacked, entries: mostEntries };
}
