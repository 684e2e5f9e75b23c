/** The largest text file read, in bytes: ten times the longest story anyone would read in one go. */
export const largestText = 64 * 1024;
/** The largest picture opened, in bytes. */
export const largestPicture = 20 * 1024 * 1024;
/** The largest all pictures of a story may be together, in bytes: they are held in memory at once. */
export const largestPictures = 100 * 1024 * 1024;
/** The most pixels a picture of each kind may unfold to: some are decoded line by line, others whole. */
export const mostPixelsOf = {
  JPEG: 50_000_000,
  PNG: 50_000_000,
  WebP: 24_000_000,
  AVIF: 16_000_000,
} as const;
/** The largest font of a brand, in bytes: what a page can wait for. */
export const largestFont = 256 * 1024;
/** The largest recording, in bytes. */
export const largestRecording = 500 * 1024 * 1024;
