/**
 * The largest text file that is read, in bytes: ten times a story that takes one sitting to read.
 */
export const largestText = 64 * 1024;
/** The largest picture that is opened, in bytes. */
export const largestPicture = 20 * 1024 * 1024;
/**
 * The largest total of a story's pictures, in bytes. All of them are in memory at the same time.
 */
export const largestPictures = 100 * 1024 * 1024;
/**
 * The maximum number of pixels in a picture of each format. Formats that are decoded as a whole
 * have a lower limit than formats that are decoded line by line.
 */
export const mostPixelsOf = {
  JPEG: 50_000_000,
  PNG: 50_000_000,
  WebP: 24_000_000,
  AVIF: 16_000_000,
} as const;
/** The largest font of a brand, in bytes. A larger font would make pages load slowly. */
export const largestFont = 256 * 1024;
/** The largest tables of a brand's font after unpacking, in bytes: many times those of any font. */
export const largestFontTables = 16 * 1024 * 1024;
/**
 * The most that is unpacked from one file of the output, in bytes, with all files inside it: many
 * times what the largest deck holds.
 */
export const largestUnpacked = 256 * 1024 * 1024;
/** The largest recording, in bytes. */
export const largestRecording = 100 * 1024 * 1024;
