import { enGB, type Words } from './en-gb.ts';

/** The words of the interface. Another language is another file of the same shape. */
export const words: Words = enGB;
export type { Words };
