import { siteWords, type SiteWords } from './site-en-gb.ts';

/** The words of the interface. Another language is another file of the same shape. */
export const words: SiteWords = siteWords;
export type { SiteWords };
