/** The largest text file read, in bytes: ten times the longest story anyone would read in one go. */
export const largestText = 64 * 1024;
/** The largest picture opened, in bytes. */
export const largestPicture = 20 * 1024 * 1024;
/** The most pixels a picture may unfold to. */
export const mostPixels = 50_000_000;
/** The largest font of a brand, in bytes: what a page can wait for. */
export const largestFont = 256 * 1024;
/** The largest recording, in bytes. */
export const largestRecording = 500 * 1024 * 1024;
