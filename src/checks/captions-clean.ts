import type { Check } from './check.ts';
import { readCaptions } from './texts/captions.ts';

/** Captions are words with times, and nothing that a browser would run, load or hide. */
export const captionsClean: Check = (_, { story: { captions } }) =>
  captions === undefined ? [] : readCaptions(captions).findings;
