import { siteWords, type SiteWords } from './site-en-gb.ts';

/** The words of the site in its language. Another language would be another object of this type. */
export const words: SiteWords = siteWords;
export type { SiteWords };
