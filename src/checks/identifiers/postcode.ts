import { findMatches, type Identifier } from './identifier.ts';

/**
 * The letters allowed at each position. Source: Royal Mail, Programmer's Guide to the Postcode
 * Address File.
 */
const outward = '(?:GIR|[A-PR-UWYZ](?:\\d[\\dA-HJKPSTUW]?|[A-HK-Y]\\d[\\dABEHMNPRVWXY]?))';
const inward = '\\d[ABD-HJLNP-UW-Z]{2}';
const postcodes = new RegExp(
  `\\b${outward}(?:[ .,-]{0,2}| - )${inward}\\b|\\bGIR ?0AA\\b|\\bBFPO ?\\d{1,4}\\b`,
  'gi',
);
/** A postcode in capitals with one space too many: `LS1 4 AP`. */
const withExtraSpace = new RegExp(`\\b${outward} \\d [ABD-HJLNP-UW-Z]{2}\\b`, 'g');
/** Matches an ordinal, as in `S4 4th`. In capitals, `S4 4TH` is a postcode in Sheffield. */
const ordinal = /(?:1st|2nd|3rd|\dth)$/;

/** A postcode of the United Kingdom, or of its forces. */
export const postcode: Identifier = {
  rule: 'postcode',
  description: 'a postcode',
  hint: 'Remove it. If the place matters, name a town or a county.',
  find: (text) =>
    [...findMatches(text, postcodes), ...findMatches(text, withExtraSpace)].filter(
      (match) => !ordinal.test(match),
    ),
};
